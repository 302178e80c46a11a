package dev.mediapipeline.failure.lambda;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The part of Lambda's Runtime API that a process needs to end; records requests and the end, in order. */
public final class RecordedRuntime implements AutoCloseable {
    private final HttpServer server;
    private final List<String> events = new CopyOnWriteArrayList<>();

    /** Listens on a free port. */
    public RecordedRuntime() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::record);
        server.start();
    }

    /** The last response of a process that is not allowed to end. */
    public static LastResponse lasting() {
        return new LastResponse("127.0.0.1:1", () -> {
            throw new IllegalStateException("the process ended");
        });
    }

    private void record(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            events.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
            exchange.sendResponseHeaders(202, -1);
        }
    }

    /** Its host and port. */
    public String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** Posts to this runtime; the end of the process is recorded as {@code end}. */
    public LastResponse lastResponse() {
        return new LastResponse(address(), () -> events.add("end"));
    }

    /** The requests and the end, such as {@code POST /2018-06-01/runtime/invocation/1/response {}}. */
    public List<String> events() {
        return List.copyOf(events);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
