package dev.mediapipeline.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mediapipeline.client.MediaClient;
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

/**
 * The API by raw HTTP, without the project's own client: every response is checked against the contract. Steps of a
 * journey that are not about HTTP go through {@link MediaClient}.
 */
final class MediaApi {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final ResponseCheck check;
    private final String token;

    /** @param token the access token of every request; empty to send none */
    MediaApi(URI base, ResponseCheck check, String token) {
        this.base = base;
        this.check = check;
        this.token = token;
    }

    /** The same API with another token. */
    MediaApi with(String otherToken) {
        return new MediaApi(base, check, otherToken);
    }

    /** Inspects every response of the API. */
    interface ResponseCheck {
        void check(String method, String route, Response response);
    }

    /** A response. */
    record Response(int status, HttpHeaders headers, String body) {
        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new IllegalStateException("not JSON: " + body, e);
            }
        }
    }

    /** Announces an upload with a JSON body, valid or not. */
    Response announce(String json) {
        return announce(json, Map.of());
    }

    /** The same with further headers. */
    Response announce(String json, Map<String, String> headers) {
        var all = new HashMap<>(headers);
        all.put("content-type", "application/json");
        return call("POST", "/v1/media", "/v1/media", all, BodyPublishers.ofString(json));
    }

    /** Announces an upload as another system does, with a signed hook. */
    Response hook(String json, Map<String, String> headers) {
        var all = new HashMap<>(headers);
        all.put("content-type", "application/json");
        return call("POST", "/v1/hooks/media", "/v1/hooks/media", all, BodyPublishers.ofString(json));
    }

    /** @param query such as {@code ?limit=2}, or empty */
    Response list(String query) {
        return call("GET", "/v1/media" + query, "/v1/media", Map.of(), BodyPublishers.noBody());
    }

    Response delete(String id) {
        return call("DELETE", "/v1/media/" + id, "/v1/media/{mediaId}", Map.of(), BodyPublishers.noBody());
    }

    Response report(String date, String accept) {
        return call(
                "GET", "/v1/reports/" + date, "/v1/reports/{date}", Map.of("accept", accept), BodyPublishers.noBody());
    }

    /** Announces a file like a client that knows its name and length. */
    Response announce(Path file, String contentType) throws IOException {
        return announce(JSON.createObjectNode()
                .put("fileName", file.getFileName().toString())
                .put("contentType", contentType)
                .put("contentLength", Files.size(file))
                .toString());
    }

    /** Sends a photograph as the body of the request. */
    Response send(byte[] photograph, String contentType) {
        return call(
                "POST",
                "/v1/media",
                "/v1/media",
                Map.of("content-type", contentType),
                BodyPublishers.ofByteArray(photograph));
    }

    Response media(String id) {
        return call("GET", "/v1/media/" + id, "/v1/media/{mediaId}", Map.of(), BodyPublishers.noBody());
    }

    Response health(Map<String, String> headers) {
        return call("GET", "/v1/health", "/v1/health", headers, BodyPublishers.noBody());
    }

    /** Uploads to the presigned URL in a response, with the headers that it lists, some of them changed. */
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

    /**
     * Announces and uploads a file, and fails unless the API and S3 accept it. Sends no idempotency key, since its
     * record would outlive the media item.
     */
    String uploaded(Path file, String contentType) throws IOException {
        Response announced = announce(file, contentType);
        if (announced.status() != 201) {
            throw new AssertionError("POST responded %d: %s".formatted(announced.status(), announced.body()));
        }
        int status = upload(announced.json().path("upload"), Files.readAllBytes(file), Map.of());
        if (status != 200) {
            throw new AssertionError("PUT of %s responded %d".formatted(file, status));
        }
        return announced.json().path("mediaId").asText();
    }

    /** Waits until a media item is READY or FAILED, and returns it. */
    JsonNode ended(String mediaId) {
        asAClient(client -> client.await(mediaId, PATIENCE));
        return media(mediaId).json();
    }

    /** Fetches from a signed URL. */
    Path fetched(String url, Path target) {
        return asAClient(client -> {
            client.download(URI.create(url), target);
            return target;
        });
    }

    /** A step of a journey that is not about HTTP itself. */
    private <T> T asAClient(ClientCall<T> call) {
        try (var client = client()) {
            return call.on(client);
        } catch (Exception e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    private interface ClientCall<T> {
        T on(MediaClient client) throws Exception;
    }

    /** The project's own client, with this token. */
    MediaClient client() {
        return new MediaClient(base, () -> token);
    }

    private Response call(String method, String path, String route, Map<String, String> headers, BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).method(method, body);
        headers.forEach(request::header);
        if (!token.isEmpty()) {
            request.header("authorization", "Bearer " + token);
        }
        Response response = exchange(request.build());
        check.check(method, route, response);
        return response;
    }

    private Response exchange(HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofString());
            return new Response(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new IllegalStateException(request + " got no response", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
