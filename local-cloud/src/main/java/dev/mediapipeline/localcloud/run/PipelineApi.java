package dev.mediapipeline.localcloud.run;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pipeline's public API, and nothing else of it. */
final class PipelineApi {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final int MAX_ATTEMPTS = 3;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int PRECONDITION_FAILED = 412;
    private static final int MAX_NAME_LENGTH = 255;

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
                .put("contentType", ImageFiles.contentType(file))
                .put("contentLength", length);
        var name = name(file);
        if (!name.isBlank()) {
            body.put("fileName", name);
        }
        var request = request("/v1/media")
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
        return body(send(request, BodyHandlers.ofString()));
    }

    /** The file's name as the API takes it: without control characters, and not longer than it allows. */
    static String name(Path file) {
        var name = Printable.replaced(file.getFileName().toString());
        var length = Math.min(MAX_NAME_LENGTH, name.codePointCount(0, name.length()));
        return name.substring(0, name.offsetByCodePoints(0, length));
    }

    /** Uploads a file of that length as the API said, with exactly the headers that it listed. */
    void upload(Path file, long length, JsonNode upload) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(upload.path("url").asString()))
                .timeout(TIMEOUT)
                .PUT(BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> opened(file)), length));
        for (var header : upload.path("headers").properties()) {
            // The client counts the bytes itself.
            if (!header.getKey().equals("content-length")) {
                request.header(header.getKey(), header.getValue().asString());
            }
        }
        var response = send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() == PRECONDITION_FAILED) {
            // An earlier attempt stored the bytes, and its response got lost.
            return;
        }
        if (response.statusCode() != 200) {
            throw new IOException("S3 answered %d to the upload: %s".formatted(response.statusCode(), response.body()));
        }
    }

    /** Unlike a {@code File}, which the client's own publisher makes of the path, it can have any name. */
    private static @Nullable InputStream opened(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            // The client takes this for a failure of the request.
            return null;
        }
    }

    /** The media item as the API shows it now. */
    JsonNode media(String mediaId) throws IOException, InterruptedException {
        return body(send(request("/v1/media/" + mediaId).build(), BodyHandlers.ofString()));
    }

    /** Sends a request, and again a little later if the connection breaks or the other side fails. */
    private <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler)
            throws IOException, InterruptedException {
        for (var attempt = 1; ; attempt++) {
            try {
                var response = http.send(request, handler);
                if (response.statusCode() < 500 || attempt == MAX_ATTEMPTS) {
                    return response;
                }
            } catch (IOException e) {
                if (attempt == MAX_ATTEMPTS) {
                    throw e;
                }
            }
            Thread.sleep(PAUSE.multipliedBy(attempt));
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(TIMEOUT)
                .header("authorization", "Bearer " + token.get());
    }

    /** Fetches a rendition from its signed address; the file appears whole. */
    void fetch(URI url, Path target) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(url).timeout(TIMEOUT).build();
        var response = send(request, BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IOException(
                    "S3 answered %d to the download of %s".formatted(response.statusCode(), url.getPath()));
        }
        Files.createDirectories(target.getParent());
        var part = target.resolveSibling(target.getFileName() + ".part");
        Files.write(part, response.body());
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
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
