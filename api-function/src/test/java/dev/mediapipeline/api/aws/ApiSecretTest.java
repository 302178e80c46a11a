package dev.mediapipeline.api.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediapipeline.api.hook.HookKey;
import dev.mediapipeline.media.Owner;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiSecretTest {
    private static final String CURSOR_KEY = "Xy7".repeat(21) + "z";

    private static ApiSecret secret(String text) {
        return new ApiSecret(() -> text, "arn:of:api-secret");
    }

    private static void refuses(ThrowingCallable use) {
        assertThatThrownBy(use)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("arn:of:api-secret")
                .hasMessageContaining("\"cursorKey\"")
                .hasMessageContaining("\"secrets\"")
                .satisfies(e -> {
                    var trace = new StringWriter();
                    e.printStackTrace(new PrintWriter(trace));
                    assertThat(trace.toString()).doesNotContain("hush");
                });
    }

    @Test
    void readsWhatTheTemplateGenerates() {
        ApiSecret generated = secret("{\"hooks\": {}, \"cursorKey\": \"" + CURSOR_KEY + "\"}");

        assertThat(generated.cursorKey()).isEqualTo(CURSOR_KEY);
        assertThat(generated.find("newsroom")).isEmpty();
    }

    @Test
    void readsKeysOfHooksWithTwoSecretsDuringARotation() {
        ApiSecret secret = secret("""
                {"cursorKey": "k", "later": 1, "hooks":
                  {"newsroom": {"owner": "ada", "secrets": ["whsec_bmV3", "whsec_b2xk"], "later": 1}}}
                """);

        assertThat(secret.find("newsroom"))
                .contains(new HookKey(new Owner("ada"), List.of("whsec_bmV3", "whsec_b2xk")));
        assertThat(secret.find("archive")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hush",
                "null",
                "[\"hush\"]",
                "{\"cursorKey\": \"hush\"",
                "{\"hooks\": {}}",
                "{\"cursorKey\": null}",
                "{\"cursorKey\": {\"hush\": 1}}",
                "{\"cursorKey\": \"hush, but too short\"}"
            })
    void saysWhichFormTheSecretMustHaveAndNotWhatItIs(String text) {
        refuses(() -> secret(text).cursorKey());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"hush\"",
                "{\"owner\": \"hush\"}",
                "{\"secrets\": [\"whsec_bmV3\"]}",
                "{\"owner\": \"hush\", \"secrets\": []}",
                "{\"owner\": \"hush\", \"secrets\": [null]}",
                "{\"owner\": \"hush\", \"secrets\": [\"hush!\"]}",
                "{\"owner\": \" \", \"secrets\": [\"whsec_bmV3\"]}",
                "{\"owner\": \"hush\", \"secrets\": \"whsec_bmV3\"}"
            })
    void saysWhichFormAKeyMustHave(String key) {
        ApiSecret secret = secret("{\"hooks\": {\"newsroom\": " + key + "}}");

        refuses(() -> secret.find("newsroom"));
    }
}
