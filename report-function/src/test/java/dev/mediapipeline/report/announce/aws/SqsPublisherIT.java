package dev.mediapipeline.report.announce.aws;

import dev.mediapipeline.emulators.Emulators;
import dev.mediapipeline.emulators.ReceivedMessages;
import dev.mediapipeline.event.MediaEnded;
import dev.mediapipeline.event.json.EventJson;
import dev.mediapipeline.report.announce.Publisher;
import dev.mediapipeline.report.announce.PublisherContractTest;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import software.amazon.awssdk.services.sqs.SqsClient;

class SqsPublisherIT extends PublisherContractTest {
    private static final SqsClient SQS = Emulators.running().sqs();

    private final String queueUrl = Emulators.running().newQueue();

    @AfterAll
    static void close() {
        SQS.close();
    }

    @Override
    protected Publisher publisher() {
        return new SqsPublisher(SQS, queueUrl);
    }

    @Override
    protected List<MediaEnded> arrived(int expected) {
        return ReceivedMessages.of(SQS, queueUrl, expected).stream()
                .map(body -> EventJson.read(body, MediaEnded.class))
                .toList();
    }
}
