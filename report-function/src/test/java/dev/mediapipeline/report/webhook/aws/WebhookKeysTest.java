package dev.mediapipeline.report.webhook.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookKeysTest {
    private static final String KEY = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    @Test
    void readsTheKeysOfARotation() {
        assertThat(new WebhookKeys(() -> "{\"secrets\": [\"whsec_%1$s\", \"%1$s\"]}".formatted(KEY)).get())
                .containsExactly("whsec_" + KEY, KEY);
    }

    @Test
    void readsTheGeneratedKey() {
        assertThat(new WebhookKeys(() -> "{\"current\": \"%s\"}".formatted(KEY)).get())
                .containsExactly(KEY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hunter2",
                "{\"current\": hunter2}",
                "null",
                "[]",
                "{}",
                "{\"secrets\": []}",
                "{\"secrets\": [\"hunter2\"]}",
                "{\"secrets\": [null]}",
                "{\"secrets\": [\"MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\", \"hunter2?!\"]}",
                "{\"current\": \"whsec_\"}",
                "{\"current\": 12345678901234567890123456789012}"
            })
    void namesTheFormatAndNeverTheSecret(String secret) {
        assertThatThrownBy(() -> new WebhookKeys(() -> secret).get())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("{\"secrets\": [\"whsec_<Base64>\", ...]}")
                .hasMessageContaining("{\"current\": \"<Base64>\"}")
                .hasNoCause()
                .message()
                .doesNotContain("hunter2");
    }
}
