package dev.mediapipeline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.core.sync.RequestBody;

/** Tests that stuck media items are repaired by the next run, at a time that the tests choose. */
@ExtendWith(LocalPipeline.class)
class ReconcileIT {
    private static final Path PHOTOGRAPH = Inputs.file("between-widths.jpg");
    private static final Duration OVERDUE = Duration.ofMinutes(40);

    private final LocalPipeline.Running pipeline;
    private final MediaApi api;
    private final Remains remains;
    private final RawItems items;

    ReconcileIT(LocalPipeline.Running pipeline) {
        this.pipeline = pipeline;
        api = pipeline.apiOf("stuck-" + UUID.randomUUID());
        remains = new Remains(pipeline);
        items = new RawItems(pipeline);
    }

    /** Runs twice, as the schedule does if its event is redelivered: the second run has nothing to do. */
    private void reconcileTwice(String id) {
        Instant schedule = Instant.now().plus(OVERDUE);
        pipeline.fire("Reconcile", schedule);
        var first = items.item(id);
        pipeline.fire("Reconcile", schedule);
        for (String attribute : List.of("resends", "failure")) {
            assertThat(Optional.ofNullable(items.item(id).get(attribute)))
                    .as(attribute)
                    .isEqualTo(Optional.ofNullable(first.get(attribute)));
        }
    }

    @Test
    void whatIsNeverUploadedExpires() throws Exception {
        String id =
                api.announce(PHOTOGRAPH, "image/jpeg").json().path("mediaId").asText();

        reconcileTwice(id);

        JsonNode media = api.media(id).json();
        assertThat(media.path("status").asText()).isEqualTo("FAILED");
        assertThat(media.path("reason").path("code").asText()).isEqualTo("UPLOAD_EXPIRED");
    }

    @Test
    void whatIsNotYetOverdueIsLeftAlone() throws Exception {
        String id =
                api.announce(PHOTOGRAPH, "image/jpeg").json().path("mediaId").asText();

        pipeline.fire("Reconcile", Instant.now());

        assertThat(api.media(id).json().path("status").asText()).isEqualTo("AWAITING_UPLOAD");
    }

    @Test
    void aLostNotificationIsSentAgain() throws Exception {
        pipeline.takeAway("IngestFunction", "dynamodb:UpdateItem");
        String id = api.uploaded(PHOTOGRAPH, "image/jpeg");
        loseWhatWaits("IngestQueue", "IngestFunction", "dynamodb:UpdateItem");

        reconcileTwice(id);

        assertThat(api.ended(id).path("status").asText()).isEqualTo("READY");
    }

    @Test
    void lostResizeRequestsAreSentAgain() throws Exception {
        pipeline.takeAway("ResizeFunction", "dynamodb:UpdateItem");
        String id = api.uploaded(PHOTOGRAPH, "image/jpeg");
        loseWhatWaits("ResizeQueue", "ResizeFunction", "dynamodb:UpdateItem");
        assertThat(api.media(id).json().path("status").asText()).isEqualTo("PROCESSING");

        reconcileTwice(id);

        assertThat(api.ended(id).path("status").asText()).isEqualTo("READY");
    }

    /** Waits until the function was denied a call, discards its messages, and lets it work again. */
    private void loseWhatWaits(String queue, String function, String action) {
        Awaitility.await("the refusal of " + function)
                .atMost(Duration.ofMinutes(1))
                .until(() -> pipeline.cloud().permissions().denied().stream()
                        .anyMatch(denied -> denied.function().equals(function)));
        pipeline.aws().sqs().purgeQueue(purge -> purge.queueUrl(remains.queue(queue)));
        pipeline.giveBack(function, action);
    }

    @Test
    void whatTheStreamDoesNotEraseIsErased() throws Exception {
        String id = api.uploaded(PHOTOGRAPH, "image/jpeg");
        api.ended(id);
        pipeline.takeAway("EraseFunction", "s3:DeleteObject");
        try {
            assertThat(api.delete(id).status()).isEqualTo(204);
            Awaitility.await("the refusal of the erasure")
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> pipeline.cloud().permissions().denied().stream()
                            .anyMatch(denied -> denied.function().equals("EraseFunction")
                                    && denied.access().resource().contains(id)));

            pipeline.fire("Reconcile", Instant.now().plus(OVERDUE));

            Awaitility.await("the erasure")
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> remains.objects(id).isEmpty());
            assertThat(items.item(id)).containsKey("erasedAt");
            assertThat(remains.indexes(id)).as("until the second sweep").containsExactly("byDue");
        } finally {
            pipeline.giveBack("EraseFunction", "s3:DeleteObject");
        }
    }

    @Test
    void anUnannouncedObjectIsReported() {
        String orphan = UUID.randomUUID().toString();
        pipeline.aws()
                .s3()
                .putObject(put -> put.bucket(remains.bucket("UploadsBucket")).key(orphan), RequestBody.fromString("?"));

        Instant schedule = Instant.now().plus(Duration.ofDays(2));
        String first = pipeline.fire("Orphans", schedule);
        assertThat(pipeline.fire("Orphans", schedule)).as("twice").isEqualTo(first);

        String found = pipeline.aws()
                .s3()
                .getObjectAsBytes(
                        get -> get.bucket(remains.bucket("ReportsBucket")).key("orphans.json"))
                .asUtf8String();
        assertThat(found).contains(orphan);
        assertThat(remains.objects(orphan)).as("reported, not deleted").containsExactly(orphan);
    }
}
