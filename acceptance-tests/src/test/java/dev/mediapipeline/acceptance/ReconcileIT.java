package dev.mediapipeline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.core.sync.RequestBody;

/** What got stuck is put right at the time of the next pass, which the tests choose. */
@ExtendWith(LocalPipeline.class)
class ReconcileIT {
    private static final Path PHOTOGRAPH = Inputs.file("between-widths.jpg");
    private static final Duration OVERDUE = Duration.ofMinutes(40);

    private final LocalPipeline.Running pipeline;
    private final MediaApi api;
    private final Remains remains;

    ReconcileIT(LocalPipeline.Running pipeline) {
        this.pipeline = pipeline;
        api = pipeline.apiOf("stuck-" + UUID.randomUUID());
        remains = new Remains(pipeline);
    }

    private void reconcile() {
        pipeline.fire("Reconcile", Instant.now().plus(OVERDUE));
    }

    @Test
    void whatIsNeverUploadedExpires() throws Exception {
        String id =
                api.announce(PHOTOGRAPH, "image/jpeg").json().path("mediaId").asText();

        reconcile();

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

        reconcile();

        assertThat(api.ended(id).path("status").asText()).isEqualTo("READY");
    }

    @Test
    void lostResizeRequestsAreSentAgain() throws Exception {
        pipeline.takeAway("ResizeFunction", "dynamodb:UpdateItem");
        String id = api.uploaded(PHOTOGRAPH, "image/jpeg");
        loseWhatWaits("ResizeQueue", "ResizeFunction", "dynamodb:UpdateItem");
        assertThat(api.media(id).json().path("status").asText()).isEqualTo("PROCESSING");

        reconcile();

        assertThat(api.ended(id).path("status").asText()).isEqualTo("READY");
    }

    /** Waits until the function was refused, throws its messages away, and lets it work again. */
    private void loseWhatWaits(String queue, String function, String action) {
        Awaitility.await("the refusal of " + function)
                .atMost(Duration.ofMinutes(1))
                .until(() -> pipeline.cloud().permissions().denied().stream()
                        .anyMatch(denied -> denied.function().equals(function)));
        pipeline.aws().sqs().purgeQueue(purge -> purge.queueUrl(remains.queue(queue)));
        pipeline.giveBack(function, action);
    }

    @Test
    void anObjectThatNobodyAnnouncedIsReported() {
        String orphan = UUID.randomUUID().toString();
        pipeline.aws()
                .s3()
                .putObject(put -> put.bucket(remains.bucket("UploadsBucket")).key(orphan), RequestBody.fromString("?"));

        pipeline.fire("Orphans", Instant.now().plus(Duration.ofDays(2)));

        String found = pipeline.aws()
                .s3()
                .getObjectAsBytes(
                        get -> get.bucket(remains.bucket("ReportsBucket")).key("orphans.json"))
                .asUtf8String();
        assertThat(found).contains(orphan);
        assertThat(remains.objects(orphan)).as("reported, not deleted").containsExactly(orphan);
    }
}
