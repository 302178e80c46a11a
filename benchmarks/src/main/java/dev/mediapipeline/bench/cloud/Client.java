package dev.mediapipeline.bench.cloud;

import dev.mediapipeline.localcloud.LocalCloud;
import dev.mediapipeline.localcloud.emulators.AwsClients;
import dev.mediapipeline.localcloud.template.Table;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.json.JsonMapper;

/** A user of the API that sees the end of an upload in the table: waiting costs no function anything. */
final class Client implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long PAUSE_MILLIS = 100;

    private final LocalCloud cloud;
    private final AwsClients aws;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Client(LocalCloud cloud, AwsClients aws) {
        this.cloud = cloud;
        this.aws = aws;
    }

    /** Uploads a photograph and returns the id of its media item. */
    String upload(Path photograph) throws IOException, InterruptedException {
        var body = JsonMapper.shared()
                .createObjectNode()
                .put("fileName", photograph.getFileName().toString())
                .put("contentType", "image/jpeg")
                .put("contentLength", Files.size(photograph));
        var create = HttpRequest.newBuilder(URI.create(cloud.endpoints().api() + "/v1/media"))
                .POST(BodyPublishers.ofString(body.toString()))
                .header("content-type", "application/json")
                .header("authorization", "Bearer " + cloud.issuer().token("bench", ""));
        var created = JsonMapper.shared().readTree(send(create));
        var upload = created.path("upload");
        var put = HttpRequest.newBuilder(URI.create(upload.path("url").asString()))
                .PUT(BodyPublishers.ofFile(photograph));
        for (var header : upload.path("headers").properties()) {
            if (!header.getKey().equals("content-length")) {
                put.header(header.getKey(), header.getValue().asString());
            }
        }
        send(put);
        return created.path("mediaId").asString();
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = http.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IOException("%s: %d %s".formatted(response.uri(), response.statusCode(), response.body()));
        }
        return response.body();
    }

    /** Uploads a photograph and waits until its media item is READY and announced. */
    void finish(Path photograph) throws IOException, InterruptedException {
        awaitAnnounced(upload(photograph));
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

    /** Replaces a media item by one of its earlier states. */
    void restore(Map<String, AttributeValue> item) {
        aws.dynamodb().putItem(put -> put.tableName(table()).item(item));
    }

    static boolean hasStatus(Map<String, AttributeValue> item, String status) {
        return AttributeValue.fromS(status).equals(item.get("status"));
    }

    /** The message that asks for one JPEG of 32 pixels of a media item, as its group {@code preview}. */
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
        return cloud.template().tables().values().stream()
                .map(Table::name)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        http.close();
        aws.close();
    }
}
