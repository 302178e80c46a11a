package dev.mediapipeline.event.aws;

import dev.mediapipeline.emulators.Emulators;
import dev.mediapipeline.event.ResizeRequested;
import dev.mediapipeline.event.ResizeRequests;
import dev.mediapipeline.event.ResizeRequestsContractTest;
import dev.mediapipeline.event.json.EventJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

class SqsResizeRequestsIT extends ResizeRequestsContractTest {
    private static final SqsClient SQS = Emulators.running().sqs();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String queueUrl = Emulators.running().newQueue();

    @AfterAll
    static void close() {
        SQS.close();
    }

    @Override
    protected ResizeRequests requests() {
        return new SqsResizeRequests(SQS, queueUrl);
    }

    @Override
    protected List<ResizeRequested> arrived(int expected) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        var arrived = new ArrayList<ResizeRequested>();
        boolean more = true;
        while (more || (arrived.size() < expected && System.nanoTime() < deadline)) {
            List<Message> messages = SQS.receiveMessage(receive ->
                            receive.queueUrl(queueUrl).maxNumberOfMessages(10).waitTimeSeconds(1))
                    .messages();
            messages.forEach(message -> arrived.add(EventJson.read(message.body(), ResizeRequested.class)));
            more = !messages.isEmpty();
        }
        return arrived;
    }
}
