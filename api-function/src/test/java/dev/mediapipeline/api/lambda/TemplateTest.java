package dev.mediapipeline.api.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.mediapipeline.api.DeleteMedia;
import dev.mediapipeline.api.idempotency.RespondOnce;
import dev.mediapipeline.contract.ApplicationProperties;
import dev.mediapipeline.contract.ClientTimeouts;
import dev.mediapipeline.contract.DeploymentTemplate;
import dev.mediapipeline.sdk.aws.PlainClients;
import dev.mediapipeline.sdk.aws.SendAtOnce;
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
    private static final Duration TIMEOUT = TEMPLATE.timeout("ApiFunction");

    static Stream<Arguments> relations() {
        return Stream.of(
                arguments(
                        "the lease of an idempotency key outlives the attempt that holds it",
                        ApiFunction.LEASE,
                        TIMEOUT),
                arguments(
                        "reading a secret gives up before Lambda ends the invocation",
                        TIMEOUT,
                        PlainClients.CALL_TIMEOUT),
                arguments(
                        "reading a secret has time for a second attempt",
                        PlainClients.CALL_TIMEOUT.plusMillis(1),
                        PlainClients.ATTEMPT_TIMEOUT.multipliedBy(2)),
                arguments("API Gateway waits for the response", Duration.ofSeconds(30), TIMEOUT),
                arguments(
                        "a request is remembered longer than any grant for it is valid",
                        RespondOnce.REMEMBERED,
                        Duration.ofSeconds(TEMPLATE.maxValue("UploadExpirySeconds"))));
    }

    @ParameterizedTest(name = "{0}: {1} > {2}")
    @MethodSource("relations")
    void isLonger(String rule, Duration longer, Duration shorter) {
        assertThat(longer).as(rule).isGreaterThan(shorter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3", "dynamodb"})
    void aCallHasTimeForASecondAttemptBeforeLambdaEndsTheInvocation(String service) {
        var timeouts = ClientTimeouts.of(service);

        assertThat(timeouts.attempt().multipliedBy(2)).isLessThanOrEqualTo(timeouts.call());
        assertThat(timeouts.call()).isLessThan(TIMEOUT);
    }

    /** A tombstone is removed only when no message can bring its media item back. */
    @ParameterizedTest
    @ValueSource(strings = {"IngestQueue", "IngestDeadLetterQueue", "ResizeQueue", "ResizeDeadLetterQueue"})
    void aTombstoneOutlivesEveryMessage(String queue) {
        assertThat(DeleteMedia.MESSAGES_KEPT).isGreaterThanOrEqualTo(TEMPLATE.retention(queue));
    }

    @Test
    void uploadsAreSentWithoutAskingFirst() {
        assertThat(ApplicationProperties.value("quarkus.s3.interceptors")).isEqualTo(SendAtOnce.class.getName());
    }
}
