package dev.mediapipeline.report.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.mediapipeline.contract.DeploymentTemplate;
import dev.mediapipeline.report.announce.lambda.AnnounceConfig;
import dev.mediapipeline.report.daily.lambda.DailyReportConfig;
import dev.mediapipeline.report.erase.lambda.EraseConfig;
import dev.mediapipeline.report.orphans.lambda.OrphansConfig;
import dev.mediapipeline.report.reconcile.lambda.ReconcileConfig;
import dev.mediapipeline.report.webhook.lambda.WebhookConfig;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads the settings of every function from its environment. */
class ReportConfigTest {
    private static final DeploymentTemplate TEMPLATE = DeploymentTemplate.ofRepository();

    private static final Consumer<Config> ANNOUNCE = AnnounceConfig::of;
    private static final Consumer<Config> ERASE = EraseConfig::of;
    private static final Consumer<Config> WEBHOOK = WebhookConfig::of;
    private static final Consumer<Config> REPORT = DailyReportConfig::of;
    private static final Consumer<Config> RECONCILE = ReportConfigTest::readReconcile;
    private static final Set<String> REPORT_NEEDS =
            Set.of("REPORTS_BUCKET", "UPLOAD_EXPIRY_SECONDS", "DEAD_LETTER_QUEUE_URLS", "FAILURE_NOTICE_QUEUE_URLS");

    private static SmallRyeConfig with(Map<String, String> environment) {
        try {
            var properties = Objects.requireNonNull(ReportConfig.class.getResource("/application.properties"));
            return new SmallRyeConfigBuilder()
                    .addDefaultInterceptors()
                    .withMapping(ReportConfig.class)
                    .withValidateUnknown(false)
                    .withSources(new EnvConfigSource(environment, 300), new PropertiesConfigSource(properties))
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void readReconcile(Config config) {
        ReconcileConfig.of(config);
        OrphansConfig.of(config);
        ANNOUNCE.andThen(ERASE).accept(config);
    }

    /** The environment that the template gives a function, with a value that is valid for every type. */
    private static Map<String, String> environmentOf(String function) {
        var environment = new HashMap<String, String>();
        TEMPLATE.variables(function).forEach(variable -> environment.put(variable, "900"));
        environment.replace("WEBHOOK_URL", "https://example.com");
        return environment;
    }

    static Stream<Arguments> functionsAndTheirSettings() {
        return Stream.of(
                arguments("AnnounceFunction", ANNOUNCE, Set.of("RENDITIONS_BUCKET")),
                arguments("EraseFunction", ERASE, Set.of("UPLOADS_BUCKET", "RENDITIONS_BUCKET")),
                arguments("WebhookFunction", WEBHOOK, Set.of("WEBHOOK_URL", "WEBHOOK_SECRET", "WEBHOOK_QUEUE_URL")),
                arguments("ReportFunction", REPORT, REPORT_NEEDS),
                arguments("ReportsApiFunction", REPORT, REPORT_NEEDS),
                arguments(
                        "ReconcileFunction",
                        RECONCILE,
                        Set.of(
                                "UPLOADS_BUCKET",
                                "RENDITIONS_BUCKET",
                                "REPORTS_BUCKET",
                                "INGEST_QUEUE_URL",
                                "RESIZE_QUEUE_URL")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("functionsAndTheirSettings")
    void theTemplateSetsWhatTheFunctionReads(String function, Consumer<Config> read, Set<String> ignored) {
        SmallRyeConfig config = with(environmentOf(function));

        assertThat(config.getConfigMapping(ReportConfig.class).table()).isEqualTo("900");
        assertThatCode(() -> read.accept(config)).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("functionsAndTheirSettings")
    void aMissingSettingIsNamed(String function, Consumer<Config> read, Set<String> needed) {
        assertThat(needed).allSatisfy(variable -> {
            var environment = environmentOf(function);
            environment.remove(variable);

            assertThatThrownBy(() -> read.accept(with(environment)))
                    .isInstanceOf(NoSuchElementException.class)
                    .hasMessageContaining(variable);
        });
    }

    @Test
    void announceHasNoAudienceThatTheTemplateLeavesEmpty() {
        var announce = AnnounceConfig.of(with(Map.of(
                "MEDIA_TABLE",
                "media",
                "RENDITIONS_BUCKET",
                "renditions",
                "EVENT_BUS_NAME",
                "",
                "WEBHOOK_QUEUE_URL",
                "")));

        assertThat(announce).isEqualTo(new AnnounceConfig("renditions", null, null));
    }

    @Test
    void listsAndTimesAreRead() {
        var environment = environmentOf("ReportFunction");
        environment.put("DEAD_LETTER_QUEUE_URLS", "http://a,http://b");

        var report = DailyReportConfig.of(with(environment));

        assertThat(report.deadLetterQueueUrls()).containsExactly("http://a", "http://b");
        assertThat(report.uploadExpiry()).isEqualTo(Duration.ofMinutes(15));
    }
}
