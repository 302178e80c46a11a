package dev.mediapipeline.report.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediapipeline.emulators.Emulators;
import dev.mediapipeline.event.json.EventJson;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.report.reconcile.Original;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What reconcile asks of SQS and sends to it. */
class SqsReconcileIT {
    private final SqsClient sqs = Emulators.running().sqs();
    private final String queueUrl = Emulators.running().newQueue();
    private final SqsBacklog backlog = new SqsBacklog(sqs, queueUrl);

    @Test
    void seesWhatWaitsAndNotWhatAWorkerHas() {
        assertThat(backlog.isWaiting()).isFalse();

        sqs.sendMessage(send -> send.queueUrl(queueUrl).messageBody("one"));
        assertThat(backlog.isWaiting()).isTrue();

        assertThat(sqs.receiveMessage(receive -> receive.queueUrl(queueUrl)).messages())
                .hasSize(1);
        assertThat(backlog.isWaiting()).isFalse();
    }

    @Test
    void seesWhatIsDelayed() {
        sqs.sendMessage(send -> send.queueUrl(queueUrl).messageBody("one").delaySeconds(600));

        assertThat(backlog.isWaiting()).isTrue();
    }

    @Test
    void announcesAnUploadAsS3Does() {
        MediaId id = MediaId.random();

        new SqsUploadNotifications(sqs, queueUrl, "uploads")
                .send(id, new Original("etag1", 1234, Instant.parse("2026-11-24T10:00:09Z")));

        var message = sqs.receiveMessage(receive -> receive.queueUrl(queueUrl))
                .messages()
                .getFirst();
        JsonNode record = EventJson.read(message.body(), JsonNode.class).at("/Records/0");
        assertThat(record.path("eventSource").asText()).isEqualTo("aws:s3");
        assertThat(record.path("eventName").asText()).isEqualTo("ObjectCreated:Put");
        assertThat(record.path("eventTime").asText()).isEqualTo("2026-11-24T10:00:09Z");
        assertThat(record.at("/s3/bucket/name").asText()).isEqualTo("uploads");
        assertThat(record.at("/s3/object/key").asText()).isEqualTo(id.value());
        assertThat(record.at("/s3/object/size").asLong()).isEqualTo(1234);
        assertThat(record.at("/s3/object/eTag").asText()).isEqualTo("etag1");
    }
}
