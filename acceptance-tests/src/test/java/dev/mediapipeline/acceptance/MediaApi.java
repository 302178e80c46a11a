package dev.mediapipeline.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;

/** A client of the API as anybody could write it; every answer is held against the contract. */
final class MediaApi {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final AnswerCheck check;
    private final String token;

    /** @param token the access token of every request; empty to send none */
    MediaApi(URI base, AnswerCheck check, String token) {
        this.base = base;
        this.check = check;
        this.token = token;
    }

    /** The same API for who has another token. */
    MediaApi with(String otherToken) {
        return new MediaApi(base, check, otherToken);
    }

    /** Looks at every answer of the API. */
    interface AnswerCheck {
        void check(String method, String route, Answer answer);
    }

    /** One answer. */
    record Answer(int status, HttpHeaders headers, String body) {
        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new IllegalStateException("not JSON: " + body, e);
            }
        }
    }

    /** Announces an upload by a JSON body, which may be anything. */
    Answer announce(String json) {
        return announce(json, Map.of());
    }

    /** The same with more headers. */
    Answer announce(String json, Map<String, String> headers) {
        var all = new HashMap<>(headers);
        all.put("content-type", "application/json");
        return call("POST", "/v1/media", "/v1/media", all, BodyPublishers.ofString(json));
    }

    /** Announces an upload as another system does, by a signed hook. */
    Answer hook(String json, Map<String, String> headers) {
        var all = new HashMap<>(headers);
        all.put("content-type", "application/json");
        return call("POST", "/v1/hooks/media", "/v1/hooks/media", all, BodyPublishers.ofString(json));
    }

    /** @param query such as {@code ?limit=2}, or empty */
    Answer list(String query) {
        return call("GET", "/v1/media" + query, "/v1/media", Map.of(), BodyPublishers.noBody());
    }

    Answer delete(String id) {
        return call("DELETE", "/v1/media/" + id, "/v1/media/{mediaId}", Map.of(), BodyPublishers.noBody());
    }

    Answer report(String date, String accept) {
        return call(
                "GET", "/v1/reports/" + date, "/v1/reports/{date}", Map.of("accept", accept), BodyPublishers.noBody());
    }

    /** Announces a file as a client does that knows its name and length. */
    Answer announce(Path file, String contentType) throws IOException {
        return announce(JSON.createObjectNode()
                .put("fileName", file.getFileName().toString())
                .put("contentType", contentType)
                .put("contentLength", Files.size(file))
                .toString());
    }

    /** Sends a photograph as the body of the request. */
    Answer send(byte[] photograph, String contentType) {
        return call(
                "POST",
                "/v1/media",
                "/v1/media",
                Map.of("content-type", contentType),
                BodyPublishers.ofByteArray(photograph));
    }

    Answer media(String id) {
        return call("GET", "/v1/media/" + id, "/v1/media/{mediaId}", Map.of(), BodyPublishers.noBody());
    }

    Answer health(Map<String, String> headers) {
        return call("GET", "/v1/health", "/v1/health", headers, BodyPublishers.noBody());
    }

    /** Uploads to the presigned URL of an answer with the headers it lists, some of them changed. */
    int upload(JsonNode upload, byte[] bytes, Map<String, String> changed) {
        var request =
                HttpRequest.newBuilder(URI.create(upload.path("url").asText())).PUT(BodyPublishers.ofByteArray(bytes));
        upload.path("headers").properties().forEach(header -> {
            String value =
                    changed.getOrDefault(header.getKey(), header.getValue().asText());
            if (!header.getKey().equals("content-length") && !value.isEmpty()) {
                request.header(header.getKey(), value);
            }
        });
        return exchange(request.build()).status();
    }

    /** Uploads a file, and fails unless the API and S3 take it. */
    String uploaded(Path file, String contentType) throws IOException {
        Answer announced = announce(file, contentType);
        if (announced.status() != 201) {
            throw new AssertionError("POST answered %d: %s".formatted(announced.status(), announced.body()));
        }
        int status = upload(announced.json().path("upload"), Files.readAllBytes(file), Map.of());
        if (status != 200) {
            throw new AssertionError("PUT of %s answered %d".formatted(file, status));
        }
        return announced.json().path("mediaId").asText();
    }

    /** Waits until a media item is READY or FAILED, and returns it. */
    JsonNode ended(String mediaId) {
        return Awaitility.await("the end of media " + mediaId)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> media(mediaId).json(),
                        media -> Set.of("READY", "FAILED")
                                .contains(media.path("status").asText()));
    }

    /** Fetches from a signed URL. */
    Path fetched(String url, Path target) throws IOException, InterruptedException {
        Files.createDirectories(target.getParent());
        var response = http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofFile(target));
        if (response.statusCode() != 200) {
            throw new AssertionError("GET of %s answered %d".formatted(url, response.statusCode()));
        }
        return target;
    }

    private Answer call(String method, String path, String route, Map<String, String> headers, BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).method(method, body);
        headers.forEach(request::header);
        if (!token.isEmpty()) {
            request.header("authorization", "Bearer " + token);
        }
        Answer answer = exchange(request.build());
        check.check(method, route, answer);
        return answer;
    }

    private Answer exchange(HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new IllegalStateException(request + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
