package dev.mediapipeline.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** An HTTP server that returns scripted responses in order, and records the requests. */
final class ScriptedServer implements AutoCloseable {
    private static final int STALLED = -1;
    private static final String DELAY = "x-delay-millis";

    private final HttpServer server;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Queue<Response> script = new ArrayDeque<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    record Request(String method, String uri, Map<String, List<String>> headers, String body) {
        String header(String name) {
            return headers.getOrDefault(name, List.of("")).getFirst();
        }
    }

    /** @param status the HTTP status, or 0 to break the connection */
    private record Response(int status, Map<String, String> headers, String body) {}

    ScriptedServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    ScriptedServer respond(int status, String body) {
        return respond(status, body, Map.of());
    }

    synchronized ScriptedServer respond(int status, String body, Map<String, String> headers) {
        script.add(new Response(status, headers, body));
        return this;
    }

    ScriptedServer respondAfter(Duration delay, int status, String body) {
        return respond(status, body, Map.of(DELAY, String.valueOf(delay.toMillis())));
    }

    /** Sends the headers of a response, but never its body. */
    ScriptedServer stall() {
        return respond(STALLED, "");
    }

    ScriptedServer breakConnection() {
        return respond(0, "");
    }

    List<Request> requests() {
        return requests;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try {
            respond(exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void respond(HttpExchange exchange) throws IOException, InterruptedException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            requests.add(new Request(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    Map.copyOf(exchange.getRequestHeaders()),
                    body));
            var response = next();
            if (response.status() == 0) {
                return;
            }
            if (response.status() == STALLED) {
                exchange.sendResponseHeaders(200, 10);
                exchange.getResponseBody().flush();
                stopped.await();
                return;
            }
            Thread.sleep(Long.parseLong(response.headers().getOrDefault(DELAY, "0")));
            response.headers().forEach(exchange.getResponseHeaders()::set);
            var bytes = response.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(response.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    /** The last response repeats. */
    private synchronized Response next() {
        return script.size() > 1 ? script.remove() : script.element();
    }

    @Override
    public void close() {
        stopped.countDown();
        server.stop(0);
    }
}
