package dev.mediapipeline.http.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.mediapipeline.event.json.EventJson;
import dev.mediapipeline.http.FieldError;
import dev.mediapipeline.http.Problem;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds responses. None may be cached unless its headers allow it: they hold signed URLs, or change. */
public final class Responses {
    private static final Set<Problem> SHORT_LIVED = Set.of(Problem.TRY_AGAIN, Problem.IN_PROGRESS);

    private Responses() {}

    public static APIGatewayV2HTTPResponse json(int status, Object body, Map<String, String> headers) {
        return response(status, "application/json", EventJson.write(body), headers);
    }

    /** A body of any media type. */
    public static APIGatewayV2HTTPResponse text(
            int status, String contentType, String body, Map<String, String> headers) {
        return response(status, contentType, body, headers);
    }

    /** 204: done, without a body. */
    public static APIGatewayV2HTTPResponse noContent() {
        var headers = new HashMap<>(Map.of("cache-control", "no-store"));
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(204)
                .withHeaders(headers)
                .build();
    }

    public static APIGatewayV2HTTPResponse problem(
            Problem problem, String detail, List<FieldError> errors, String correlationId) {
        var body = new ProblemView(
                problem.type(),
                problem.title(),
                problem.status(),
                detail,
                correlationId,
                errors.isEmpty() ? null : errors);
        Map<String, String> headers = SHORT_LIVED.contains(problem) ? Map.of("retry-after", "1") : Map.of();
        return response(problem.status(), "application/problem+json", encodable(EventJson.write(body)), headers);
    }

    /** Half of a surrogate pair, quoted from a request, cannot be encoded in UTF-8; it becomes a question mark. */
    private static String encodable(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static APIGatewayV2HTTPResponse response(
            int status, String contentType, String body, Map<String, String> headers) {
        var all = new HashMap<>(headers);
        all.put("content-type", contentType);
        all.putIfAbsent("cache-control", "no-store");
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(status)
                .withHeaders(all)
                .withBody(body)
                .build();
    }

    /** RFC 9457, with the extension members {@code correlationId} and {@code errors}. */
    private record ProblemView(
            String type,
            String title,
            int status,
            String detail,
            String correlationId,
            @Nullable List<FieldError> errors) {}
}
