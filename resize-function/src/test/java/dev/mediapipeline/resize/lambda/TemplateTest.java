package dev.mediapipeline.resize.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.mediapipeline.contract.ApplicationProperties;
import dev.mediapipeline.contract.ClientTimeouts;
import dev.mediapipeline.contract.DeploymentTemplate;
import dev.mediapipeline.media.GroupState;
import dev.mediapipeline.resize.vips.VipsRenderer;
import dev.mediapipeline.sdk.aws.SendAtOnce;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks relations between the code's constants, its clients' settings and the numbers in {@code template.yaml}. */
class TemplateTest {
    private static final DeploymentTemplate TEMPLATE = DeploymentTemplate.ofRepository();
    private static final Duration TIMEOUT = TEMPLATE.timeout("ResizeFunction");

    static Stream<Arguments> relations() {
        return Stream.of(
                arguments(
                        "a job stopped at its limit leaves time to record that",
                        TIMEOUT,
                        ResizeFunction.TIME_TO_RENDER
                                .plus(VipsRenderer.GRACE)
                                .plus(ClientTimeouts.of("dynamodb").call())),
                arguments(
                        "a message is hidden for six invocations, as AWS advises",
                        TEMPLATE.visibility("ResizeQueue").plusMillis(1),
                        TIMEOUT.multipliedBy(6)));
    }

    @ParameterizedTest(name = "{0}: {1} > {2}")
    @MethodSource("relations")
    void isLonger(String rule, Duration longer, Duration shorter) {
        assertThat(longer).as(rule).isGreaterThan(shorter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3", "sqs", "dynamodb"})
    void aCallHasTimeForASecondAttemptBeforeLambdaEndsTheInvocation(String service) {
        var timeouts = ClientTimeouts.of(service);

        assertThat(timeouts.attempt().multipliedBy(2)).isLessThanOrEqualTo(timeouts.call());
        assertThat(timeouts.call()).isLessThan(TIMEOUT);
    }

    @Test
    void aCrashChargesNoNeighbour() {
        assertThat(TEMPLATE.batchSize("ResizeFunction", "Requests")).isEqualTo(1);
    }

    /**
     * Each claim may cost one more receive that finds the group held, and one last receive finds the claims used up.
     */
    @Test
    void aMessageIsReceivedUntilItsClaimsAreUsedUp() {
        assertThat(TEMPLATE.maxReceives("ResizeQueue")).isGreaterThan(2 * GroupState.MAX_CLAIMS);
    }

    @Test
    void theMostWorkOfAnUploadIsAsDocumented() throws IOException {
        String security = Files.readString(Path.of("..", "docs", "security.md"));
        long seconds = TIMEOUT.toSeconds();

        assertThat(security)
                .contains("3 groups × %d claims × %d s = %d s"
                        .formatted(GroupState.MAX_CLAIMS, seconds, 3L * GroupState.MAX_CLAIMS * seconds))
                .contains("4 sends × %d receives × %d s = %d s"
                        .formatted(
                                TEMPLATE.maxReceives("IngestQueue"),
                                TEMPLATE.timeout("IngestFunction").toSeconds(),
                                4L
                                        * TEMPLATE.maxReceives("IngestQueue")
                                        * TEMPLATE.timeout("IngestFunction").toSeconds()))
                .contains("3 groups × 4 sends × %d receives = %d"
                        .formatted(TEMPLATE.maxReceives("ResizeQueue"), 12L * TEMPLATE.maxReceives("ResizeQueue")));
    }

    @Test
    void uploadsAreSentWithoutAskingFirst() {
        assertThat(ApplicationProperties.value("quarkus.s3.interceptors")).isEqualTo(SendAtOnce.class.getName());
    }
}
