package dev.mediapipeline.report.aws;

import dev.mediapipeline.emulators.Emulators;
import dev.mediapipeline.event.MediaEnded;
import dev.mediapipeline.event.json.EventJson;
import dev.mediapipeline.report.announce.Audience;
import dev.mediapipeline.report.announce.AudienceContractTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import software.amazon.awssdk.services.sqs.SqsClient;

class SqsAudienceIT extends AudienceContractTest {
    private static final SqsClient SQS = Emulators.running().sqs();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String queueUrl = Emulators.running().newQueue();

    @AfterAll
    static void close() {
        SQS.close();
    }

    @Override
    protected Audience audience() {
        return new SqsAudience(SQS, queueUrl);
    }

    @Override
    protected List<MediaEnded> arrived(int expected) {
        var deadline = Instant.now().plus(PATIENCE);
        var arrived = new ArrayList<MediaEnded>();
        while (arrived.size() < expected && Instant.now().isBefore(deadline)) {
            SQS.receiveMessage(receive ->
                            receive.queueUrl(queueUrl).maxNumberOfMessages(10).waitTimeSeconds(1))
                    .messages()
                    .forEach(message -> arrived.add(EventJson.read(message.body(), MediaEnded.class)));
        }
        return arrived;
    }
}
