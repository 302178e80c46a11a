package dev.mediapipeline.localcloud.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.mediapipeline.localcloud.LocalCloudException;
import dev.mediapipeline.localcloud.lambda.FunctionPool;
import dev.mediapipeline.localcloud.template.HttpApi;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * The HTTP API in front of the functions. A request passes in this order: preflight, route, size, function; an
 * authorizer belongs after the route, which says whether it needs one.
 */
public final class HttpFront implements AutoCloseable {
    private static final int REQUEST_LIMIT = 10 * 1024 * 1024;
    private static final int EVENT_LIMIT = 6 * 1024 * 1024;

    private static final int DRAIN_SECONDS = 10;

    private final Routes routes;
    private final CorsPolicy cors;
    private final Consumer<String> reports;
    private final Clock clock;
    private final HttpServer server;

    public HttpFront(int port, Optional<HttpApi> api, List<FunctionPool> pools, Consumer<String> reports, Clock clock) {
        this.routes = new Routes(pools);
        this.cors = new CorsPolicy(api.flatMap(HttpApi::cors));
        this.reports = reports;
        this.clock = clock;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new LocalCloudException("The API cannot listen on port %d: %s".formatted(port, e.getMessage()), e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            var origin = headers.getFirst("Origin");
            var preflight = cors.answers(
                    exchange.getRequestMethod(), origin, headers.getFirst("Access-Control-Request-Method"));
            var answer = preflight ? new HttpAnswer(204, Map.of(), new byte[0]) : answer(exchange);
            answer.headers()
                    .forEach((name, values) -> exchange.getResponseHeaders().put(name, values));
            cors.apply(origin, preflight, exchange.getResponseHeaders());
            var length = answer.body().length;
            var silent = length == 0 || exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(answer.status(), silent ? -1 : length);
            if (!silent) {
                exchange.getResponseBody().write(answer.body());
            }
        }
    }

    private HttpAnswer answer(HttpExchange exchange) throws IOException {
        var match = routes.match(
                exchange.getRequestMethod(), exchange.getRequestURI().getRawPath());
        if (match.isEmpty()) {
            return HttpAnswer.message(404, "Not Found");
        }
        var body = exchange.getRequestBody().readNBytes(REQUEST_LIMIT + 1);
        if (body.length > REQUEST_LIMIT) {
            return HttpAnswer.message(413, "Request Entity Too Large");
        }
        var event = HttpEvent.of(exchange, match.get(), body, clock.instant());
        if (event.getBytes(StandardCharsets.UTF_8).length > EVENT_LIMIT) {
            return HttpAnswer.message(413, "Request Entity Too Large");
        }
        try {
            return HttpAnswer.of(match.get().pool().invoke(event));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return HttpAnswer.message(503, "Service Unavailable");
        } catch (RuntimeException e) {
            reports.accept("%s was not answered: %s".formatted(match.get().routeKey(), e.getMessage()));
            return HttpAnswer.message(500, "Internal Server Error");
        }
    }

    /** Accepts no more requests, and lets those that run be answered, for a bounded time. */
    @Override
    public void close() {
        server.stop(DRAIN_SECONDS);
    }
}
