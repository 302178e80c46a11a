package dev.mediapipeline.localcloud;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A response of one of the local cloud's servers. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ServerResponse(int status, Map<String, List<String>> headers, byte[] body) {
    /** A response with a text of this media type. */
    public static ServerResponse of(int status, String contentType, String body) {
        return new ServerResponse(
                status, Map.of("Content-Type", List.of(contentType)), body.getBytes(StandardCharsets.UTF_8));
    }

    /** A response with a JSON document. */
    public static ServerResponse json(int status, String document) {
        return of(status, "application/json", document);
    }

    /** Sends it; to a HEAD request, without its body. */
    public void send(HttpExchange exchange) throws IOException {
        headers.forEach(exchange.getResponseHeaders()::put);
        var silent = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, silent ? -1 : body.length);
        if (!silent) {
            exchange.getResponseBody().write(body);
        }
    }
}
