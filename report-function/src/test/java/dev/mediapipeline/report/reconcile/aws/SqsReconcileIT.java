package dev.mediapipeline.report.reconcile.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediapipeline.contract.ContractSchema;
import dev.mediapipeline.emulators.Emulators;
import dev.mediapipeline.event.json.EventJson;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.report.reconcile.Originals.Original;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Reads backlogs and sends notifications. */
class SqsReconcileIT {
    private final SqsClient sqs = Emulators.running().sqs();
    private final String queueUrl = Emulators.running().newQueue();
    private final SqsBacklog backlog = new SqsBacklog(sqs, queueUrl);

    @Test
    void countsVisibleMessagesOnly() {
        assertThat(backlog.isWaiting()).isFalse();

        sqs.sendMessage(send -> send.queueUrl(queueUrl).messageBody("one"));
        assertThat(backlog.isWaiting()).isTrue();

        assertThat(sqs.receiveMessage(receive -> receive.queueUrl(queueUrl)).messages())
                .hasSize(1);
        assertThat(backlog.isWaiting()).isFalse();
    }

    @Test
    void countsDelayedMessages() {
        sqs.sendMessage(send -> send.queueUrl(queueUrl).messageBody("one").delaySeconds(600));

        assertThat(backlog.isWaiting()).isTrue();
    }

    /** Ingest's test reads the same sample. */
    @Test
    void sendsTheNotificationOfS3() {
        var original =
                new Original("aea3c26163ef49279f0415e27dff404d", 3_124_229, Instant.parse("2026-11-24T10:00:09.250Z"));

        new SqsUploadNotifications(sqs, queueUrl, "uploads")
                .send(new MediaId("7f33746b-21ce-404e-ae02-57296eb62325"), original);

        var message = sqs.receiveMessage(receive -> receive.queueUrl(queueUrl))
                .messages()
                .getFirst();
        assertThat(json(message.body())).isEqualTo(json(ContractSchema.sample("v1", "upload-notification")));
    }

    private static JsonNode json(String text) {
        return EventJson.read(text, JsonNode.class);
    }
}
