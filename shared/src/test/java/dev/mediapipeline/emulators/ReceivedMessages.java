package dev.mediapipeline.emulators;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** The messages that have arrived in a queue. */
public final class ReceivedMessages {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private ReceivedMessages() {}

    /** The bodies of all messages; waits for the expected number, and includes any in excess. */
    public static List<String> of(SqsClient sqs, String queueUrl, int expected) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        var bodies = new ArrayList<String>();
        boolean more = true;
        while (more || (bodies.size() < expected && System.nanoTime() < deadline)) {
            List<Message> messages = sqs.receiveMessage(receive ->
                            receive.queueUrl(queueUrl).maxNumberOfMessages(10).waitTimeSeconds(1))
                    .messages();
            messages.forEach(message -> bodies.add(message.body()));
            more = !messages.isEmpty();
        }
        return bodies;
    }
}
