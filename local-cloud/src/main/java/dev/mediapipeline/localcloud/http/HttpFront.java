package dev.mediapipeline.localcloud.http;

import dev.mediapipeline.localcloud.ServerResponse;
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
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * The HTTP API in front of the functions. A request passes in this order: preflight, form, route, authorizer, size,
 * function.
 */
public final class HttpFront implements AutoCloseable {
    private static final int REQUEST_LIMIT = 10 * 1024 * 1024;
    private static final int EVENT_LIMIT = 6 * 1024 * 1024;

    private final Routes routes;
    private final CorsPolicy cors;
    private final Consumer<String> reports;
    private final Clock clock;
    private final ApiServer server;

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
        this.server = new ApiServer(port, this::handle);
    }

    private ServerResponse handle(ApiRequest request) {
        var origin = request.header("origin");
        var preflight = cors.isPreflight(request.method(), origin, request.header("access-control-request-method"));
        var response = preflight ? new ServerResponse(204, Map.of(), new byte[0]) : response(request);
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(cors.headers(origin, preflight));
        headers.putAll(response.headers());
        return new ServerResponse(response.status(), headers, response.body());
    }

    private ServerResponse response(ApiRequest request) {
        if (!request.isWellFormed()) {
            return Responses.message(400, "Bad Request");
        }
        var match = routes.match(request.method(), request.rawPath());
        if (match.isEmpty()) {
            return Responses.message(404, "Not Found");
        }
        try {
            var verdict = match.get()
                    .check()
                    .map(c -> c.check(
                            request.header("authorization"), match.get().event().scopes()));
            if (verdict.orElse(null) instanceof Verdict.Refused refused) {
                return refused.response();
            }
            return response(request, match.get(), verdict.map(v -> ((Verdict.Passed) v).jwt()));
        } catch (IOException | RuntimeException e) {
            reports.accept("%s failed: %s".formatted(match.get().event().routeKey(), e.getMessage()));
            return Responses.message(500, "Internal Server Error");
        }
    }

    private ServerResponse response(ApiRequest request, Routes.Match match, Optional<ObjectNode> jwt)
            throws IOException {
        var body = request.body(REQUEST_LIMIT);
        if (body.isEmpty()) {
            return Responses.message(413, "Request Entity Too Large");
        }
        var event = HttpEvent.of(request, match, jwt, body.get(), clock.instant());
        if (event.getBytes(StandardCharsets.UTF_8).length > EVENT_LIMIT) {
            return Responses.message(413, "Request Entity Too Large");
        }
        try {
            return Responses.of(match.pool().invoke(event));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Responses.message(503, "Service Unavailable");
        }
    }

    /** Waits for running requests, for a bounded time, and stops. */
    @Override
    public void close() {
        server.close();
    }
}
