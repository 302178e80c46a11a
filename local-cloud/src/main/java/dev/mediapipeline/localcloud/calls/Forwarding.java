package dev.mediapipeline.localcloud.calls;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Set;

/**
 * Forwards requests to the emulator of a service, and returns its responses. Keeps the Host header, since a request's
 * signature covers it.
 */
final class Forwarding implements AutoCloseable {
    static {
        // Without the first, the JDK's client refuses to forward Host; without the second, it may reuse a connection
        // just as an emulator closes it. It reads both when this process creates its first client.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
        System.setProperty("jdk.httpclient.keepalive.timeout", "10");
    }

    private static final Set<String> NOT_FORWARDED =
            Set.of("connection", "content-length", "expect", "transfer-encoding", "upgrade", "http2-settings");

    private final Protocol protocol;
    private final String target;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @param target the base address of the emulator */
    Forwarding(Protocol protocol, String target) {
        this.protocol = protocol;
        this.target = target;
    }

    HttpResponse<InputStream> send(HttpExchange exchange, Operation operation)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(target + protocol.target(exchange.getRequestURI())));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!NOT_FORWARDED.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        request.method(exchange.getRequestMethod(), body(exchange, operation));
        return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    private static BodyPublisher body(HttpExchange exchange, Operation operation) {
        if (operation.body().isPresent()) {
            return operation.body().get().isEmpty()
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(operation.body().get());
        }
        var length = exchange.getRequestHeaders().getFirst("Content-Length");
        if (length == null ? !exchange.getRequestHeaders().containsKey("Transfer-Encoding") : length.equals("0")) {
            return BodyPublishers.noBody();
        }
        var stream = BodyPublishers.ofInputStream(exchange::getRequestBody);
        return length == null ? stream : BodyPublishers.fromPublisher(stream, Long.parseLong(length));
    }

    /** Sends a response back; {@code body} replaces its body. */
    void pass(HttpExchange exchange, HttpResponse<?> response, InputStream body) throws IOException {
        var error = protocol.error(response.statusCode());
        var length = response.headers().firstValueAsLong("Content-Length").orElse(0);
        var head = exchange.getRequestMethod().equals("HEAD");
        response.headers().map().forEach((name, values) -> {
            if (!NOT_FORWARDED.contains(name.toLowerCase(Locale.ROOT))
                    || (head && name.equalsIgnoreCase("content-length"))) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        var chunked = response.headers().firstValue("Transfer-Encoding").isPresent();
        if (!chunked && !head && length == 0 && error.isPresent()) {
            error.get().send(exchange);
            return;
        }
        exchange.sendResponseHeaders(response.statusCode(), chunked ? 0 : head || length == 0 ? -1 : length);
        if (chunked || (!head && length > 0)) {
            body.transferTo(exchange.getResponseBody());
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
