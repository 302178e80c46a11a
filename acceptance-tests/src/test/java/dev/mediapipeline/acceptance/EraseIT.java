package dev.mediapipeline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediapipeline.localcloud.calls.KillRule;
import dev.mediapipeline.localcloud.calls.KillRule.Moment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Tests that a deleted media item leaves nothing behind, despite concurrent and later events. */
@ExtendWith(LocalPipeline.class)
class EraseIT {
    private static final Path PHOTOGRAPH = Inputs.file("between-widths.jpg");
    private static final Duration RETENTION_IS_OVER = Duration.ofDays(15);

    private final LocalPipeline.Running pipeline;
    private final MediaApi api;
    private final Remains remains;

    EraseIT(LocalPipeline.Running pipeline) {
        this.pipeline = pipeline;
        api = pipeline.apiOf("eraser-" + UUID.randomUUID());
        remains = new Remains(pipeline);
    }

    @Test
    void aReadyMediaIsErased() throws Exception {
        String id = api.uploaded(PHOTOGRAPH, "image/jpeg");
        api.ended(id);
        awaitManifest(id);

        assertThat(api.delete(id).status()).isEqualTo(204);

        assertThat(api.media(id).status()).isEqualTo(404);
        assertThat(api.delete(id).status()).as("again").isEqualTo(204);
        awaitNoObjects(id);
        assertThat(remains.indexes(id)).as("until the second sweep").containsExactly("byDue");
        assertThat(remains.items(id))
                .singleElement()
                .satisfies(tombstone -> assertThat(tombstone)
                        .containsEntry("status", AttributeValue.fromS("DELETED"))
                        .doesNotContainKeys("fileName", "source", "plan", "groups", "listedAt", "dayShard"));
        sweepAfterTheRetention();
        assertThat(remains.items(id)).isEmpty();
    }

    @Test
    void aMediaItemThatWasNeverUploadedIsErased() throws Exception {
        JsonNode announced = api.announce(PHOTOGRAPH, "image/jpeg").json();
        String id = announced.path("mediaId").asText();
        assertThat(api.delete(id).status()).isEqualTo(204);

        assertThat(api.upload(announced.path("upload"), Files.readAllBytes(PHOTOGRAPH), Map.of()))
                .as("the URL is still valid")
                .isEqualTo(200);

        awaitNoObjects(id);
        sweepAfterTheRetention();
        nothingIsLeft(id);
    }

    /** Deletes during resize, reuses the URL, redelivers everything an hour later, and lets slow workers write. */
    @Test
    void nothingIsLeftOfARace() throws Exception {
        JsonNode announced = api.announce(PHOTOGRAPH, "image/jpeg").json();
        String id = announced.path("mediaId").asText();
        byte[] bytes = Files.readAllBytes(PHOTOGRAPH);
        // The worker dies after its first rendition, so that its claim still exists when the media item is deleted.
        pipeline.cloud().killAt(new KillRule("ResizeFunction", "s3:PutObject", 1, Moment.AFTER));
        assertThat(api.upload(announced.path("upload"), bytes, Map.of())).isEqualTo(200);
        Awaitility.await("the kill").atMost(Duration.ofMinutes(1)).until(pipeline.cloud()::haveAllKillsStruck);
        JsonNode request = new RawItems(pipeline).resizeRequest(id);

        assertThat(api.delete(id).status()).isEqualTo(204);
        assertThat(api.upload(announced.path("upload"), bytes, Map.of()))
                .as("the URL is still valid, and its place free again or not yet")
                .isIn(200, 412);
        awaitNoObjects(id);

        // A slow worker's late write, and the redeliveries an hour later.
        String late = id + "/preview/w320-0000000000000000.jpg";
        pipeline.aws()
                .s3()
                .putObject(
                        put -> put.bucket(remains.bucket("RenditionsBucket")).key(late),
                        RequestBody.fromString("late"));
        pipeline.aws()
                .sqs()
                .sendMessage(send -> send.queueUrl(remains.queue("ResizeQueue")).messageBody(request.toString()));
        pipeline.aws()
                .s3()
                .putObject(put -> put.bucket(remains.bucket("UploadsBucket")).key(id), RequestBody.fromBytes(bytes));
        Awaitility.await("the late upload is taken away")
                .atMost(Duration.ofMinutes(1))
                .until(() -> remains.objects(id), objects -> !objects.contains(id));

        sweepAfterTheRetention();
        nothingIsLeft(id);
    }

    private void awaitManifest(String id) {
        Awaitility.await("the manifest").until(() -> remains.objects(id).contains(id + "/manifest.json"));
    }

    private void awaitNoObjects(String id) {
        Awaitility.await("the erasure of " + id)
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(remains.objects(id)).isEmpty());
    }

    private void sweepAfterTheRetention() {
        pipeline.fire("Reconcile", Instant.now().plus(RETENTION_IS_OVER));
    }

    private void nothingIsLeft(String id) {
        assertThat(remains.objects(id)).isEmpty();
        assertThat(remains.items(id)).isEmpty();
        assertThat(remains.indexes(id)).isEmpty();
    }
}
