package dev.mediapipeline.event.aws;

import dev.mediapipeline.emulators.Emulators;
import dev.mediapipeline.emulators.ReceivedMessages;
import dev.mediapipeline.event.ResizeRequested;
import dev.mediapipeline.event.ResizeRequests;
import dev.mediapipeline.event.ResizeRequestsContractTest;
import dev.mediapipeline.event.json.EventJson;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import software.amazon.awssdk.services.sqs.SqsClient;

class SqsResizeRequestsIT extends ResizeRequestsContractTest {
    private static final SqsClient SQS = Emulators.running().sqs();

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
        return ReceivedMessages.of(SQS, queueUrl, expected).stream()
                .map(body -> EventJson.read(body, ResizeRequested.class))
                .toList();
    }
}
