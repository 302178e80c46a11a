package dev.mediapipeline.localcloud.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.mediapipeline.localcloud.HttpAnswer;
import dev.mediapipeline.localcloud.LoopbackServer;
import dev.mediapipeline.localcloud.http.TokenCheck.Verdict;
import dev.mediapipeline.localcloud.lambda.FunctionPool;
import dev.mediapipeline.localcloud.services.Issuer;
import dev.mediapipeline.localcloud.template.HttpApi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * The HTTP API in front of the functions. A request passes in this order: preflight, route, authorizer, size, function.
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

    public HttpFront(
            int port,
            Optional<HttpApi> api,
            Issuer issuer,
            List<FunctionPool> pools,
            Consumer<String> reports,
            Clock clock) {
        this.routes = new Routes(pools, api, issuer, clock);
        this.cors = new CorsPolicy(api.flatMap(HttpApi::cors));
        this.reports = reports;
        this.clock = clock;
        this.server = LoopbackServer.start(port, "the API", this::handle);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            var origin = headers.getFirst("Origin");
            var preflight = cors.answers(
                    exchange.getRequestMethod(), origin, headers.getFirst("Access-Control-Request-Method"));
            var answer = preflight ? new HttpAnswer(204, Map.of(), new byte[0]) : answer(exchange);
            cors.apply(origin, preflight, exchange.getResponseHeaders());
            answer.send(exchange);
        }
    }

    private HttpAnswer answer(HttpExchange exchange) throws IOException {
        var match = routes.match(
                exchange.getRequestMethod(), exchange.getRequestURI().getRawPath());
        if (match.isEmpty()) {
            return Answers.message(404, "Not Found");
        }
        var header = exchange.getRequestHeaders().getFirst("Authorization");
        try {
            var verdict = match.get()
                    .check()
                    .map(c -> c.check(header, match.get().event().scopes()));
            if (verdict.orElse(null) instanceof Verdict.Refused refused) {
                return refused.answer();
            }
            return answer(exchange, match.get(), verdict.map(v -> ((Verdict.Passed) v).jwt()));
        } catch (RuntimeException e) {
            reports.accept(
                    "%s was not answered: %s".formatted(match.get().event().routeKey(), e.getMessage()));
            return Answers.message(500, "Internal Server Error");
        }
    }

    private HttpAnswer answer(HttpExchange exchange, Routes.Match match, Optional<ObjectNode> jwt) throws IOException {
        var body = exchange.getRequestBody().readNBytes(REQUEST_LIMIT + 1);
        if (body.length > REQUEST_LIMIT) {
            return Answers.message(413, "Request Entity Too Large");
        }
        var event = HttpEvent.of(exchange, match, jwt, body, clock.instant());
        if (event.getBytes(StandardCharsets.UTF_8).length > EVENT_LIMIT) {
            return Answers.message(413, "Request Entity Too Large");
        }
        try {
            return Answers.of(match.pool().invoke(event));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answers.message(503, "Service Unavailable");
        }
    }

    /** Accepts no more requests, and lets those that run be answered, for a bounded time. */
    @Override
    public void close() {
        server.stop(DRAIN_SECONDS);
    }
}
