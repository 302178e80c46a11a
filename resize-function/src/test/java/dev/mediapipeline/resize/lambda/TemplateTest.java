package dev.mediapipeline.resize.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.mediapipeline.contract.DeploymentTemplate;
import dev.mediapipeline.resize.GroupStore;
import dev.mediapipeline.resize.vips.VipsRenderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What constants of the code and numbers of {@code template.yaml} have to be to each other. */
class TemplateTest {
    private static final DeploymentTemplate TEMPLATE = DeploymentTemplate.ofRepository();
    private static final Duration TIMEOUT = TEMPLATE.timeout("ResizeFunction");

    static Stream<Arguments> relations() {
        return Stream.of(
                arguments("a call gives up before Lambda ends the invocation", TIMEOUT, ResizeClients.CLIENTS.call()),
                arguments(
                        "a call has time for a second attempt",
                        ResizeClients.CLIENTS.call().plusMillis(1),
                        ResizeClients.CLIENTS.attempt().multipliedBy(2)),
                arguments(
                        "a photograph is read before Lambda ends the invocation",
                        TIMEOUT,
                        ResizeClients.PHOTOGRAPHS.call()),
                arguments(
                        "a photograph has time for a second attempt",
                        ResizeClients.PHOTOGRAPHS.call().plusMillis(1),
                        ResizeClients.PHOTOGRAPHS.attempt().multipliedBy(2)),
                arguments(
                        "a job that is stopped at its limit leaves time to note it",
                        TIMEOUT,
                        ResizeFunction.TIME_TO_RENDER.plus(VipsRenderer.GRACE).plus(ResizeClients.CLIENTS.call())),
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

    @Test
    void aCrashChargesNoNeighbour() {
        assertThat(TEMPLATE.batchSize("ResizeFunction", "Requests")).isEqualTo(1);
    }

    /** Each claim may be met by one receive that is held, and one more has to find that the claims are used up. */
    @Test
    void aMessageIsReceivedUntilItsClaimsAreUsedUp() {
        assertThat(TEMPLATE.maxReceives("ResizeQueue")).isGreaterThan(2 * GroupStore.MAX_CLAIMS);
    }

    @Test
    void theMostWorkOfAnUploadIsAsDocumented() throws IOException {
        String security = Files.readString(Path.of("..", "docs", "security.md"));
        long seconds = TIMEOUT.toSeconds();

        assertThat(security)
                .contains("3 groups × %d claims × %d s = %d s"
                        .formatted(GroupStore.MAX_CLAIMS, seconds, 3L * GroupStore.MAX_CLAIMS * seconds))
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
}
