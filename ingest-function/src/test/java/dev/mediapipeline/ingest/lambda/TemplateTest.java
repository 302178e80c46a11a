package dev.mediapipeline.ingest.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.mediapipeline.contract.ClientTimeouts;
import dev.mediapipeline.contract.DeploymentTemplate;
import dev.mediapipeline.media.life.Accept;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks relations between the code's constants, its clients' settings and the numbers in {@code template.yaml}. */
class TemplateTest {
    private static final DeploymentTemplate TEMPLATE = DeploymentTemplate.ofRepository();
    private static final Duration TIMEOUT = TEMPLATE.timeout("IngestFunction");

    static Stream<Arguments> relations() {
        return Stream.of(
                arguments("a second message can be started", TIMEOUT, IngestFunction.TIME_FOR_NEXT),
                arguments(
                        "a message is hidden for six invocations, as AWS advises",
                        TEMPLATE.visibility("IngestQueue").plusMillis(1),
                        TIMEOUT.multipliedBy(6)),
                arguments(
                        "a dead worker of a group is replaced before reconcile looks",
                        Accept.TIME_TO_PROCESS,
                        TEMPLATE.visibility("ResizeQueue")),
                arguments(
                        "a queue raises its alarm when its items are overdue",
                        TEMPLATE.alarm("IngestQueueBehindAlarm").plusMillis(1),
                        Accept.TIME_TO_PROCESS),
                arguments(
                        "the other queue, too",
                        TEMPLATE.alarm("ResizeQueueBehindAlarm").plusMillis(1),
                        Accept.TIME_TO_PROCESS));
    }

    @ParameterizedTest(name = "{0}: {1} > {2}")
    @MethodSource("relations")
    void isLonger(String rule, Duration longer, Duration shorter) {
        assertThat(longer).as(rule).isGreaterThan(shorter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3", "sqs", "dynamodb"})
    void aCallHasTimeForASecondAttemptInTheTimeThatAMessageGets(String service) {
        var timeouts = ClientTimeouts.of(service);

        assertThat(timeouts.attempt().multipliedBy(2)).isLessThan(timeouts.call());
        assertThat(timeouts.call()).isLessThan(IngestFunction.TIME_FOR_NEXT);
        assertThat(timeouts.call()).isLessThan(TIMEOUT);
    }
}
