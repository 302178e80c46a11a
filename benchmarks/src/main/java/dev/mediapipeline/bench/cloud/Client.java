package dev.mediapipeline.bench.cloud;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A user of the pipeline. It looks for the end of an upload in the table, so that waiting costs no function anything. */
final class Client implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long PAUSE_MILLIS = 100;

    private final MeasuredCloud cloud;
    private final MediaTable table;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Client(MeasuredCloud cloud) {
        this.cloud = cloud;
        table = new MediaTable(cloud);
    }

    /** Announces a photograph and uploads it. */
    String upload(Path photograph) throws IOException, InterruptedException {
        var announced = announce(photograph);
        var upload = announced.path("upload");
        var request = HttpRequest.newBuilder(URI.create(upload.path("url").asString()))
                .PUT(BodyPublishers.ofFile(photograph));
        for (var header : upload.path("headers").properties()) {
            if (!header.getKey().equals("content-length")) {
                request.header(header.getKey(), header.getValue().asString());
            }
        }
        expect(http.send(request.build(), BodyHandlers.ofString()).statusCode(), List.of(200), "the upload");
        return announced.path("mediaId").asString();
    }

    /** Announces a photograph and uploads nothing. */
    JsonNode announce(Path photograph) throws IOException, InterruptedException {
        var body = JsonMapper.shared()
                .createObjectNode()
                .put("fileName", Objects.toString(photograph.getFileName()))
                .put("contentType", "image/jpeg")
                .put("contentLength", Files.size(photograph))
                .toString();
        return call("POST", "/v1/media", "", BodyPublishers.ofString(body));
    }

    void get(String path, String scope) throws IOException, InterruptedException {
        call("GET", path, scope, BodyPublishers.noBody());
    }

    void delete(String mediaId) throws IOException, InterruptedException {
        call("DELETE", "/v1/media/" + mediaId, "", BodyPublishers.noBody());
    }

    /** Uploads and waits until it is announced that every rendition is there. */
    String through(Path photograph) throws IOException, InterruptedException {
        var id = upload(photograph);
        awaitAnnounced(id);
        return id;
    }

    void awaitAnnounced(String mediaId) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!table.isAnnounced(mediaId)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("media %s did not end".formatted(mediaId));
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private JsonNode call(String method, String path, String scope, BodyPublisher body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create(cloud.local().endpoints().api() + path))
                .method(method, body)
                .header("content-type", "application/json")
                .header("authorization", "Bearer " + cloud.local().issuer().token("bench", scope));
        var response = http.send(request.build(), BodyHandlers.ofString());
        expect(response.statusCode(), List.of(200, 201, 204), method + " " + path + ": " + response.body());
        return response.body().isEmpty()
                ? JsonMapper.shared().createObjectNode()
                : JsonMapper.shared().readTree(response.body());
    }

    private static void expect(int status, List<Integer> good, String what) throws IOException {
        if (!good.contains(status)) {
            throw new IOException("%d for %s".formatted(status, what));
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
