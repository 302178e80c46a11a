package dev.mediapipeline.localcloud.services;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.mediapipeline.localcloud.LocalCloudException;
import dev.mediapipeline.localcloud.LoopbackServer;
import dev.mediapipeline.localcloud.ServerResponse;
import dev.mediapipeline.localcloud.lambda.InvocationResult;
import dev.mediapipeline.localcloud.lambda.InvocationResult.Responded;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One server for the issuer's documents, Secrets Manager, EventBridge, and {@code POST /fire/<schedule>?time=<time>}. */
public final class Services implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String FIRE = "/fire/";

    private final Issuer issuer;
    private final Secrets secrets;
    private final EventBus events = new EventBus();
    private final Schedules schedules;
    private final Clock clock;
    private final HttpServer server;

    public Services(int port, Issuer issuer, Secrets secrets, Schedules schedules, Clock clock) {
        this.issuer = issuer;
        this.secrets = secrets;
        this.schedules = schedules;
        this.clock = clock;
        this.server = LoopbackServer.start(port, "the issuer, Secrets Manager and EventBridge", this::handle);
    }

    public Issuer issuer() {
        return issuer;
    }

    public Secrets secrets() {
        return secrets;
    }

    /** The last events that were put, oldest first. */
    public List<EventBus.Event> events() {
        return events.events();
    }

    /** As {@link Schedules#fire}. */
    public InvocationResult fire(String name, Instant time) throws InterruptedException {
        return schedules.fire(name, time);
    }

    private static ServerResponse error(int status, String code, @Nullable String message) {
        return ServerResponse.json(
                status,
                JSON.createObjectNode()
                        .put("__type", code)
                        .put("message", message)
                        .toString());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            response(exchange).send(exchange);
        }
    }

    private ServerResponse response(HttpExchange exchange) throws IOException {
        var request =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        try {
            return switch (request) {
                case "GET /.well-known/openid-configuration" -> ServerResponse.json(200, configuration());
                case "GET /.well-known/jwks.json" -> ServerResponse.json(200, issuer.keySet());
                case "POST /" -> ServerResponse.json(200, call(exchange).toString());
                default ->
                    request.startsWith("POST " + FIRE)
                            ? fire(exchange)
                            : error(404, "NotFound", "There is nothing here for " + request);
            };
        } catch (ServiceException e) {
            return error(400, e.code(), e.getMessage());
        } catch (JacksonException e) {
            return error(400, "SerializationException", e.getMessage());
        }
    }

    private String configuration() {
        var document = JSON.createObjectNode()
                .put("issuer", issuer.address())
                .put("jwks_uri", issuer.address() + "/.well-known/jwks.json");
        document.putArray("id_token_signing_alg_values_supported").add("RS256");
        return document.toString();
    }

    private JsonNode call(HttpExchange exchange) throws IOException {
        var target = String.valueOf(exchange.getRequestHeaders().getFirst("X-Amz-Target"));
        var body = JSON.readTree(exchange.getRequestBody().readAllBytes());
        return switch (target) {
            case "secretsmanager.GetSecretValue" -> secrets.get(body);
            case "secretsmanager.PutSecretValue" -> secrets.put(body);
            case "AWSEvents.PutEvents" -> events.put(body);
            default ->
                throw new ServiceException(
                        "UnknownOperationException",
                        "The local cloud does not emulate %s: add it in %s."
                                .formatted(target, Services.class.getName()));
        };
    }

    private ServerResponse fire(HttpExchange exchange) {
        var uri = exchange.getRequestURI();
        try {
            var query = uri.getQuery();
            var time = query == null ? clock.instant() : Instant.parse(query.replaceFirst("^time=", ""));
            var result = schedules.fire(uri.getPath().substring(FIRE.length()), time);
            return result instanceof Responded responded
                    ? ServerResponse.json(200, responded.body())
                    : error(500, "FunctionError", result.description());
        } catch (DateTimeParseException e) {
            return error(400, "InvalidTime", "The time must look like 2026-11-24T06:00:00Z.");
        } catch (LocalCloudException e) {
            return error(400, "NotFired", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return error(503, "ServiceUnavailable", "The local cloud is stopping.");
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
