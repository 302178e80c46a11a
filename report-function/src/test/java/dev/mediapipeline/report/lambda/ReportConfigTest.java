package dev.mediapipeline.report.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ReportConfigTest {
    private static ReportConfig with(Map<String, String> part) {
        var environment = new HashMap<>(part);
        environment.put("MEDIA_TABLE", "media");
        environment.put("RENDITIONS_BUCKET", "renditions");
        try {
            var properties = Objects.requireNonNull(ReportConfig.class.getResource("/application.properties"));
            return new SmallRyeConfigBuilder()
                    .addDefaultInterceptors()
                    .withMapping(ReportConfig.class)
                    .withValidateUnknown(false)
                    .withSources(new EnvConfigSource(environment, 300), new PropertiesConfigSource(properties))
                    .build()
                    .getConfigMapping(ReportConfig.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyFunctionHasItsPart() {
        ReportConfig webhook = with(Map.of("WEBHOOK_URL", "https://example.com", "WEBHOOK_SECRET", "arn"));

        assertThat(webhook.webhookUrl()).contains("https://example.com");
        assertThat(webhook.webhookSecret()).contains("arn");
        assertThat(webhook.uploadsBucket()).isEmpty();
        assertThat(webhook.uploadExpirySeconds()).isEmpty();
        assertThat(with(Map.of("UPLOAD_EXPIRY_SECONDS", "900")).uploadExpirySeconds())
                .contains(900);
    }

    @Test
    void whatTheTemplateLeavesEmptyIsNotThere() {
        ReportConfig announce = with(Map.of("EVENT_BUS_NAME", "", "WEBHOOK_QUEUE_URL", ""));

        assertThat(announce.eventBusName()).isEmpty();
        assertThat(announce.webhookQueueUrl()).isEmpty();
    }

    @Test
    void whatAFunctionNeedsAndDoesNotHaveIsNamed() {
        assertThatThrownBy(() -> ReportConfig.needed(with(Map.of()).uploadsBucket(), "UPLOADS_BUCKET"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("UPLOADS_BUCKET is not set");
    }
}
