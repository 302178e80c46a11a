package dev.mediapipeline.bench.cloud;

import dev.mediapipeline.client.MediaClient;
import dev.mediapipeline.localcloud.LocalCloud;
import dev.mediapipeline.localcloud.emulators.AwsClients;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A user of the API that reads the end of an upload from the table, so that waiting causes no invocations. */
record Client(LocalCloud cloud, AwsClients aws, MediaClient api) implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long PAUSE_MILLIS = 100;

    static Client of(LocalCloud cloud) {
        var api = new MediaClient(
                URI.create(cloud.endpoints().api()), () -> cloud.issuer().token("bench", ""));
        return new Client(cloud, AwsClients.of(cloud.endpoints()), api);
    }

    /** Uploads a photograph and returns the id of its media item. */
    String upload(Path photograph) throws IOException, InterruptedException {
        return api.send(photograph, "image/jpeg");
    }

    /** Uploads a photograph and waits until its media item is READY and announced. */
    String finish(Path photograph) throws IOException, InterruptedException {
        var id = upload(photograph);
        awaitAnnounced(id);
        return id;
    }

    void awaitAnnounced(String id) throws IOException, InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var item = item(id);
        while (!item.containsKey("announcedAt") && System.nanoTime() < end) {
            Thread.sleep(PAUSE_MILLIS);
            item = item(id);
        }
        if (!item.containsKey("announcedAt") || !hasStatus(item, "READY")) {
            throw new IOException("media item %s is not announced as READY: %s".formatted(id, item));
        }
    }

    Map<String, AttributeValue> item(String id) {
        var key = Map.of("pk", AttributeValue.fromS("MEDIA#" + id));
        return aws.dynamodb()
                .getItem(get -> get.tableName(table()).key(key).consistentRead(true))
                .item();
    }

    /** Replaces a media item with one of its earlier states. */
    void restore(Map<String, AttributeValue> item) {
        aws.dynamodb().putItem(put -> put.tableName(table()).item(item));
    }

    static boolean hasStatus(Map<String, AttributeValue> item, String status) {
        return AttributeValue.fromS(status).equals(item.get("status"));
    }

    /** The message that requests one JPEG of 32 pixels of a media item, as its group {@code preview}. */
    String resizeMessage(String id) {
        var bucket = Objects.requireNonNull(cloud.template().buckets().get("UploadsBucket"));
        var etag =
                aws.s3().headObject(head -> head.bucket(bucket.name()).key(id)).eTag();
        return """
                {"schemaVersion": 1, "mediaId": "%s", "correlationId": "bench", "sourceEtag": "%s", "group":
                {"name": "preview", "renditions": [{"name": "w32", "format": "JPEG", "width": 32, "quality": 80}]}}
                """.formatted(id, etag.replace("\"", ""));
    }

    private String table() {
        return Objects.requireNonNull(cloud.template().tables().get("MediaTable"))
                .name();
    }

    @Override
    public void close() {
        api.close();
        aws.close();
    }
}
