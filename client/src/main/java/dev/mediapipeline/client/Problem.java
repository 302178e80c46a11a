package dev.mediapipeline.client;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * A problem document (RFC 9457) of the API.
 *
 * @param type a URN that identifies the kind of problem; {@code unknown} if API Gateway responded instead of the API
 * @param status the HTTP status
 * @param detail one sentence for people
 * @param correlationId finds the request in the API's logs; absent if API Gateway responded
 * @param errors the fields that are wrong, for an invalid request
 */
public record Problem(
        String type, int status, String detail, @Nullable String correlationId, List<FieldError> errors) {
    private static final int MAX_DETAIL = 500;

    /** One field that is wrong. */
    public record FieldError(String field, String message) {}

    /** The document as received: any part of it may be missing. */
    private record Document(
            @Nullable String type,
            @Nullable String detail,
            @Nullable String message,
            @Nullable String correlationId,
            @Nullable List<FieldError> errors) {

        private String explanation() {
            return detail != null ? detail : message != null ? message : "";
        }
    }

    static Problem of(HttpResponse<String> response) {
        var body = response.body();
        try {
            var document = Json.MAPPER.readValue(body, Document.class);
            return new Problem(
                    document.type() == null ? "unknown" : document.type(),
                    response.statusCode(),
                    document.explanation(),
                    document.correlationId(),
                    document.errors() == null ? List.of() : document.errors());
        } catch (JacksonException _) {
            var start = body.substring(0, Math.min(MAX_DETAIL, body.length()));
            return new Problem("unknown", response.statusCode(), start, null, List.of());
        }
    }

    /** The last part of the type as a constant, such as {@code TOO_LARGE}. */
    public String code() {
        return type.substring(type.lastIndexOf(':') + 1).replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
