package dev.mediapipeline.localcloud.calls;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.mediapipeline.localcloud.LocalCloudException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;

/**
 * Stands in front of one emulator and sees each call before and after it takes effect: here a process is killed at a
 * call, and here belongs whatever else decides about calls or counts them. It forwards the Host header as it was, since a
 * request's signature covers it; {@link dev.mediapipeline.localcloud.LocalCloud} lets the JDK's client do so.
 */
public final class CallProxy implements AutoCloseable {
    private static final Set<String> NOT_FORWARDED =
            Set.of("connection", "content-length", "expect", "transfer-encoding", "upgrade", "http2-settings");

    private final String service;
    private final URI target;
    private final KillRules rules;
    private final BiConsumer<String, Integer> kill;
    private final HttpServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * Listens on the port.
     *
     * @param service the service's IAM prefix, such as {@code s3}
     * @param target the emulator's base address
     * @param kill kills the process of a function (its logical id) with a number
     */
    public CallProxy(String service, int port, URI target, KillRules rules, BiConsumer<String, Integer> kill) {
        this.service = service;
        this.target = target;
        this.rules = rules;
        this.kill = kill;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new LocalCloudException("Cannot listen on port %d for %s: %s".formatted(port, service, e), e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var call = AwsCall.of(service, exchange);
            var strike = rules.strike(call);
            var before = strike.filter(r -> r.moment() == KillRule.Moment.BEFORE);
            if (before.isPresent()) {
                kill.accept(before.get().function(), call.process());
                return;
            }
            var response = client.send(forwarded(exchange), HttpResponse.BodyHandlers.ofInputStream());
            try (var body = response.body()) {
                if (strike.isPresent()) {
                    kill.accept(strike.get().function(), call.process());
                    return;
                }
                answer(exchange, response, body);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest forwarded(HttpExchange exchange) {
        var request =
                HttpRequest.newBuilder(target.resolve(exchange.getRequestURI().toASCIIString()));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!NOT_FORWARDED.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        var length = exchange.getRequestHeaders().getFirst("Content-Length");
        var stream = HttpRequest.BodyPublishers.ofInputStream(exchange::getRequestBody);
        var publisher = length == null
                ? (exchange.getRequestHeaders().containsKey("Transfer-Encoding")
                        ? stream
                        : HttpRequest.BodyPublishers.noBody())
                : Long.parseLong(length) == 0
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.fromPublisher(stream, Long.parseLong(length));
        return request.method(exchange.getRequestMethod(), publisher).build();
    }

    private static void answer(HttpExchange exchange, HttpResponse<InputStream> response, InputStream body)
            throws IOException {
        var length = response.headers().firstValueAsLong("Content-Length").orElse(0);
        var head = exchange.getRequestMethod().equals("HEAD");
        response.headers().map().forEach((name, values) -> {
            if (!NOT_FORWARDED.contains(name.toLowerCase(Locale.ROOT))
                    || (head && name.equalsIgnoreCase("content-length"))) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        var chunked = response.headers().firstValue("Transfer-Encoding").isPresent();
        exchange.sendResponseHeaders(response.statusCode(), chunked ? 0 : head || length == 0 ? -1 : length);
        if (chunked || (!head && length > 0)) {
            body.transferTo(exchange.getResponseBody());
        }
    }

    @Override
    public void close() {
        server.stop(0);
        client.shutdownNow();
    }
}
