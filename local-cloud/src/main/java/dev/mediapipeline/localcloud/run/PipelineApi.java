package dev.mediapipeline.localcloud.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pipeline's public API, and nothing else of it. */
final class PipelineApi {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final JsonMapper json = JsonMapper.shared();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final Supplier<String> token;

    /** Takes the API's {@code base} address, and where the access token of each request comes from */
    PipelineApi(URI base, Supplier<String> token) {
        this.base = base;
        this.token = token;
    }

    /**
     * Announces an upload.
     *
     * @return the answer's body: the media id and how to upload
     * @throws RefusedException if the API answers with a problem
     */
    JsonNode announce(Path file, long length) throws IOException, InterruptedException {
        var body = json.createObjectNode()
                .put("fileName", file.getFileName().toString())
                .put("contentType", ImageFiles.contentType(file))
                .put("contentLength", length);
        var request = request("/v1/media")
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
        return body(http.send(request, BodyHandlers.ofString()));
    }

    /** Uploads a file as the API said, with exactly the headers that it listed. */
    void upload(Path file, JsonNode upload) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(upload.path("url").asString()))
                .timeout(TIMEOUT)
                .PUT(BodyPublishers.ofFile(file));
        for (var header : upload.path("headers").properties()) {
            // The client counts the bytes itself.
            if (!header.getKey().equals("content-length")) {
                request.header(header.getKey(), header.getValue().asString());
            }
        }
        var response = http.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("S3 answered %d to the upload: %s".formatted(response.statusCode(), response.body()));
        }
    }

    /** The media item as the API shows it now. */
    JsonNode media(String mediaId) throws IOException, InterruptedException {
        return body(http.send(request("/v1/media/" + mediaId).build(), BodyHandlers.ofString()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(TIMEOUT)
                .header("authorization", "Bearer " + token.get());
    }

    /** Fetches a rendition from its signed address. */
    void fetch(URI url, Path target) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(url).timeout(TIMEOUT).build();
        var response = http.send(request, BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IOException(
                    "S3 answered %d to the download of %s".formatted(response.statusCode(), url.getPath()));
        }
        try {
            Files.createDirectories(target.getParent());
            Files.write(target, response.body());
        } catch (IOException e) {
            throw new RunException("Cannot write the rendition '%s': %s. Is the disk full, or the folder read-only?"
                    .formatted(target, e.getMessage()));
        }
    }

    private JsonNode body(HttpResponse<String> response) throws IOException {
        if (response.statusCode() < 300) {
            return json.readTree(response.body());
        }
        if (response.statusCode() < 500) {
            throw RefusedException.of(json.readTree(response.body()));
        }
        throw new IOException("the API answered %d: %s".formatted(response.statusCode(), response.body()));
    }

    /** The API refuses a request for a reason that trying again does not change. */
    static final class RefusedException extends RuntimeException {
        private final String reason;

        private RefusedException(String reason, String detail) {
            super(detail);
            this.reason = reason;
        }

        /** The reason is the last part of the problem's type, such as {@code TOO_LARGE}. */
        static RefusedException of(JsonNode problem) {
            var type = problem.path("type").asString("unknown");
            var reason =
                    type.substring(type.lastIndexOf(':') + 1).replace('-', '_').toUpperCase(Locale.ROOT);
            // API Gateway itself answers with a message instead of a problem.
            var detail = problem.path("detail").asString(problem.path("message").asString(""));
            return new RefusedException(reason, detail);
        }

        String reason() {
            return reason;
        }
    }
}
