package dev.mediapipeline.api.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.mediapipeline.api.DeleteMedia;
import dev.mediapipeline.api.idempotency.AnswerOnce;
import dev.mediapipeline.contract.DeploymentTemplate;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What constants of the code and numbers of {@code template.yaml} have to be to each other. */
class TemplateTest {
    private static final DeploymentTemplate TEMPLATE = DeploymentTemplate.ofRepository();
    private static final Duration TIMEOUT = TEMPLATE.timeout("ApiFunction");

    static Stream<Arguments> relations() {
        return Stream.of(
                arguments("the lease of an idempotency key outlives the try that holds it", ApiFunction.LEASE, TIMEOUT),
                arguments("a call gives up before Lambda ends the invocation", TIMEOUT, ApiClients.CLIENTS.call()),
                arguments(
                        "a call has time for a second attempt",
                        ApiClients.CLIENTS.call().plusMillis(1),
                        ApiClients.CLIENTS.attempt().multipliedBy(2)),
                arguments("API Gateway waits for the response", Duration.ofSeconds(30), TIMEOUT),
                arguments(
                        "a request is remembered longer than any grant for it is valid",
                        AnswerOnce.REMEMBERED,
                        Duration.ofSeconds(TEMPLATE.maxValue("UploadExpirySeconds"))));
    }

    @ParameterizedTest(name = "{0}: {1} > {2}")
    @MethodSource("relations")
    void isLonger(String rule, Duration longer, Duration shorter) {
        assertThat(longer).as(rule).isGreaterThan(shorter);
    }

    /** A tombstone goes when no message can bring its media item back. */
    @ParameterizedTest
    @ValueSource(strings = {"IngestQueue", "IngestDeadLetterQueue", "ResizeQueue", "ResizeDeadLetterQueue"})
    void aTombstoneOutlivesEveryMessage(String queue) {
        assertThat(DeleteMedia.MESSAGES_KEPT).isGreaterThanOrEqualTo(TEMPLATE.retention(queue));
    }
}
