package dev.mediapipeline.localcloud.calls;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import dev.mediapipeline.localcloud.ServerResponse;
import dev.mediapipeline.localcloud.template.Bucket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class S3CorsTest {
    private static final String ORIGIN = "https://app.example";

    private final S3Cors cors = new S3Cors(List.of(
            bucket(
                    "uploads",
                    new Bucket.CorsRule(List.of("*"), List.of("PUT"), List.of("*"), List.of("ETag"), 600),
                    new Bucket.CorsRule(
                            List.of("https://*.example"), List.of("GET", "HEAD"), List.of("x-a*"), List.of(), 0)),
            bucket("reports")));
    private final Headers headers = new Headers();

    @Test
    void allowsWhatTheFirstRuleThatFitsAllows() {
        assertThat(preflight("/uploads/a/b", "PUT", "content-type, x-amz-checksum-sha256"))
                .hasValueSatisfying(response -> assertThat(response.status()).isEqualTo(200));
        assertThat(headers.getFirst("access-control-allow-origin")).isEqualTo("*");
        assertThat(headers.getFirst("access-control-allow-methods")).isEqualTo("PUT");
        assertThat(headers.getFirst("access-control-allow-headers")).isEqualTo("content-type, x-amz-checksum-sha256");
        assertThat(headers.getFirst("access-control-expose-headers")).isEqualTo("ETag");
        assertThat(headers.getFirst("access-control-max-age")).isEqualTo("600");
        assertThat(headers.getFirst("vary")).startsWith("Origin");
    }

    @Test
    void comparesOriginsAndHeadersWithPatterns() {
        assertThat(preflight("/uploads/k", "GET", "X-Abc"))
                .hasValueSatisfying(response -> assertThat(response.status()).isEqualTo(200));
        assertThat(headers.getFirst("access-control-allow-origin")).isEqualTo(ORIGIN);
        assertThat(preflight("/uploads/k", "GET", "content-type"))
                .hasValueSatisfying(response -> assertThat(response.status()).isEqualTo(403));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://app.example.org", "http://app.example", "null"})
    void refusesOtherOrigins(String origin) {
        assertThat(preflight(origin, "/uploads/k", "GET", ""))
                .hasValueSatisfying(response -> assertThat(response.status()).isEqualTo(403));
        var get = new Requested("GET", "/uploads/k", Map.of("Origin", origin), "");
        assertThat(cors.respond(get, headers)).isEmpty();
        assertThat(headers).isEmpty();
    }

    @Test
    void refusesAPreflightThatNoRuleFits() {
        assertThat(preflight("/uploads/k", "DELETE", ""))
                .hasValueSatisfying(response -> assertThat(text(response)).contains("AccessForbidden", "not allowed"));
        assertThat(preflight("/reports/k", "GET", ""))
                .hasValueSatisfying(response -> assertThat(text(response)).contains("CORS is not enabled"));
        assertThat(headers).doesNotContainKey("Access-control-allow-origin");
        assertThat(cors.respond(new Requested("OPTIONS", "/uploads/k", Map.of(), ""), headers))
                .hasValueSatisfying(response -> assertThat(response.status()).isEqualTo(400));
    }

    @Test
    void letsTheResponseOfARequestThatFitsBeRead() {
        var put = new Requested("PUT", "/uploads/k", Map.of("Origin", ORIGIN), "");
        assertThat(cors.respond(put, headers)).isEmpty();
        assertThat(headers.getFirst("access-control-allow-origin")).isEqualTo("*");
        assertThat(headers.getFirst("access-control-expose-headers")).isEqualTo("ETag");
        var delete = new Requested("DELETE", "/uploads/k", Map.of("Origin", ORIGIN), "");
        headers.clear();
        assertThat(cors.respond(delete, headers)).isEmpty();
        assertThat(headers).isEmpty();
    }

    private Optional<ServerResponse> preflight(String path, String method, String asked) {
        return preflight(ORIGIN, path, method, asked);
    }

    private Optional<ServerResponse> preflight(String origin, String path, String method, String asked) {
        var sent = new HashMap<>(Map.of("Origin", origin, "Access-control-request-method", method));
        if (!asked.isEmpty()) {
            sent.put("Access-control-request-headers", asked);
        }
        return cors.respond(new Requested("OPTIONS", path, sent, ""), headers);
    }

    private static String text(ServerResponse response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private static Bucket bucket(String name, Bucket.CorsRule... rules) {
        return new Bucket(name, name, "arn:aws:s3:::" + name, List.of(), List.of(rules));
    }
}
