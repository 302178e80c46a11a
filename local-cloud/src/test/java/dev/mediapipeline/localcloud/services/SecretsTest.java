package dev.mediapipeline.localcloud.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediapipeline.localcloud.template.Secret;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SecretsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void generatesAValueAsTheTemplateSays() {
        var secrets = secrets("""
                {"SecretStringTemplate": "{\\"hooks\\": {}}", "GenerateStringKey": "key", "PasswordLength": 64,
                 "ExcludePunctuation": true}""");

        var value = JSON.readTree(secrets.value("S"));
        assertThat(value.path("hooks").isObject()).isTrue();
        assertThat(value.path("key").asString()).matches("[A-Za-z0-9]{64}");
    }

    @Test
    void findsASecretByArnNameOrLogicalId() {
        var secrets = secrets("{}");
        var value = secrets.value("S");
        for (var id : List.of("arn:s", "s", "S")) {
            var response = secrets.get(JSON.createObjectNode().put("SecretId", id));
            assertThat(response.path("SecretString").asString()).isEqualTo(value);
            assertThat(response.path("ARN").asString()).isEqualTo("arn:s");
            assertThat(response.path("VersionStages")).hasToString("[\"AWSCURRENT\"]");
        }
    }

    @Test
    void keepsWhatWasGeneratedAndWhatWasPut() {
        var generated = secrets("{}").value("S");
        assertThat(secrets("{}").value("S")).isEqualTo(generated);

        JsonNode request = JSON.createObjectNode().put("SecretId", "arn:s").put("SecretString", "rotated");
        assertThat(secrets("{}").put(request).has("SecretString")).isFalse();
        assertThat(secrets("{}").value("S")).isEqualTo("rotated");
    }

    @Test
    void doesNotKnowOtherSecrets() {
        assertThatThrownBy(() -> secrets("{}").value("other"))
                .isInstanceOfSatisfying(
                        ServiceException.class, e -> assertThat(e.code()).isEqualTo("ResourceNotFoundException"));
    }

    private Secrets secrets(String generate) {
        var secret = new Secret("S", "s", "arn:s", JSON.readTree(generate));
        return new Secrets(List.of(secret), folder.resolve("secrets.json"), Clock.systemUTC());
    }
}
