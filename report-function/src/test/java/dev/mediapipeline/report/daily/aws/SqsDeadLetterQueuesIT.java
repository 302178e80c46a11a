package dev.mediapipeline.report.daily.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediapipeline.emulators.Emulators;
import dev.mediapipeline.failure.TransientException;
import dev.mediapipeline.report.daily.DayReport.DeadLetters;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;

class SqsDeadLetterQueuesIT {
    private final SqsClient sqs = Emulators.running().sqs();

    @Test
    void readsTheDepthOfEachQueueByItsName() {
        String empty = Emulators.running().newQueue();
        String filled = Emulators.running().newQueue();
        for (int count = 0; count < 3; count++) {
            sqs.sendMessage(send -> send.queueUrl(filled).messageBody("{}"));
        }

        assertThat(new SqsDeadLetterQueues(sqs, List.of(filled), List.of(empty)).depths())
                .containsExactly(new DeadLetters(name(filled), 3, true), new DeadLetters(name(empty), 0, false));
    }

    @Test
    void namesTheQueueThatDoesNotRespond() {
        String absent = Emulators.running().newQueue() + "-absent";

        assertThatThrownBy(() -> new SqsDeadLetterQueues(sqs, List.of(absent), List.of()).depths())
                .isInstanceOf(TransientException.class)
                .hasMessageContaining(absent);
    }

    private static String name(String url) {
        return url.replaceFirst(".*/", "");
    }
}
