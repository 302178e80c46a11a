package dev.mediapipeline.ingest.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.mediapipeline.contract.DeploymentTemplate;
import dev.mediapipeline.ingest.IngestUpload;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What constants of the code and numbers of {@code template.yaml} have to be to each other. */
class TemplateTest {
    private static final DeploymentTemplate TEMPLATE = DeploymentTemplate.ofRepository();
    private static final Duration TIMEOUT = TEMPLATE.timeout("IngestFunction");

    static Stream<Arguments> relations() {
        return Stream.of(
                arguments("a call gives up before Lambda ends the invocation", TIMEOUT, IngestClients.CLIENTS.call()),
                arguments(
                        "a call has time for a second attempt",
                        IngestClients.CLIENTS.call(),
                        IngestClients.CLIENTS.attempt().multipliedBy(2)),
                arguments(
                        "a message that is begun has time for a call",
                        IngestFunction.TIME_FOR_NEXT,
                        IngestClients.CLIENTS.call()),
                arguments("a message can be begun after another", TIMEOUT, IngestFunction.TIME_FOR_NEXT),
                arguments(
                        "a message is hidden for six invocations, as AWS advises",
                        TEMPLATE.visibility("IngestQueue").plusMillis(1),
                        TIMEOUT.multipliedBy(6)),
                arguments(
                        "a dead worker of a group is replaced before reconcile looks",
                        IngestUpload.TIME_TO_PROCESS,
                        TEMPLATE.visibility("ResizeQueue")),
                arguments(
                        "a queue raises its alarm when its items are overdue",
                        TEMPLATE.alarm("IngestQueueBehindAlarm").plusMillis(1),
                        IngestUpload.TIME_TO_PROCESS),
                arguments(
                        "the other queue, too",
                        TEMPLATE.alarm("ResizeQueueBehindAlarm").plusMillis(1),
                        IngestUpload.TIME_TO_PROCESS));
    }

    @ParameterizedTest(name = "{0}: {1} > {2}")
    @MethodSource("relations")
    void isLonger(String rule, Duration longer, Duration shorter) {
        assertThat(longer).as(rule).isGreaterThan(shorter);
    }
}
