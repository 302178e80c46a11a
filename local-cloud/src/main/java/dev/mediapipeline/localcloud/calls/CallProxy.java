package dev.mediapipeline.localcloud.calls;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.mediapipeline.localcloud.HttpAnswer;
import dev.mediapipeline.localcloud.LoopbackServer;
import dev.mediapipeline.localcloud.iam.Access;
import dev.mediapipeline.localcloud.iam.Permissions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Stands in front of one service and sees each call before and after it takes effect: here calls are permitted or
 * denied and counted, and a process is killed at one. It forwards the Host header as it was, since a request's signature
 * covers it; {@link dev.mediapipeline.localcloud.LocalCloud} lets the JDK's client do so. Long, because it is one way from
 * the request to the answer, with its exits.
 */
public final class CallProxy implements AutoCloseable {
    private static final Set<String> NOT_FORWARDED =
            Set.of("connection", "content-length", "expect", "transfer-encoding", "upgrade", "http2-settings");

    private final Protocol protocol;
    private final String target;
    private final Watch watch;
    private final HttpServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * Listens on the port.
     *
     * @param target the base address of the service
     */
    public CallProxy(Protocol protocol, int port, String target, Watch watch) {
        this.protocol = protocol;
        this.target = target;
        this.watch = watch;
        this.server = LoopbackServer.start(port, target, this::handle);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var early = protocol.answer(exchange, exchange.getResponseHeaders());
            if (early.isPresent()) {
                send(exchange, early.get());
                return;
            }
            var call = AwsCall.of(exchange, protocol.read(exchange, exchange.getRequestBody()));
            var denied = denied(call);
            if (denied.isPresent()) {
                refuse(exchange, call, denied.get());
                return;
            }
            var strike = watch.rules().strike(call);
            if (strike.filter(r -> r.moment() == KillRule.Moment.BEFORE).isPresent()) {
                watch.kill().accept(strike.get().function(), call.process());
                return;
            }
            var action = call.operation().action();
            call.function().ifPresent(function -> watch.meter().count(function, action));
            var response =
                    client.send(forwarded(exchange, call.operation()), HttpResponse.BodyHandlers.ofInputStream());
            call.function().ifPresent(function -> watch.meter().answered(function, action));
            try (var body = metered(call, response.body())) {
                var hidden = response.statusCode() == 404 ? hidden(call) : Optional.<Access>empty();
                if (strike.isPresent()) {
                    watch.kill().accept(strike.get().function(), call.process());
                } else if (hidden.isPresent()) {
                    refuse(exchange, call, hidden.get());
                } else {
                    answer(exchange, response, body);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Access> denied(AwsCall call) {
        return call.function()
                .flatMap(function -> call.operation().accesses().stream()
                        .filter(access -> !watch.permissions().allow(function, access))
                        .findFirst());
    }

    /** S3 tells only those who may list the bucket that an object is not there. */
    private Optional<Access> hidden(AwsCall call) {
        if (call.function().isEmpty() || !call.operation().action().equals("s3:GetObject")) {
            return Optional.empty();
        }
        var function = call.function().get();
        var listing = S3Protocol.listing(call.operation());
        // Who holds a presigned URL is not told, and nobody has to hear of that.
        var told = call.process() > 0
                ? watch.permissions().allow(function, listing)
                : watch.permissions().decide(function, listing);
        return told ? Optional.empty() : Optional.of(listing);
    }

    private InputStream metered(AwsCall call, InputStream body) throws IOException {
        var action = call.operation().action();
        if (call.function().isEmpty() || !action.startsWith("dynamodb:")) {
            return body;
        }
        try (body) {
            var answer = body.readAllBytes();
            watch.meter().addUnits(action, JsonProtocol.units(new String(answer, StandardCharsets.UTF_8)));
            return new ByteArrayInputStream(answer);
        }
    }

    private void refuse(HttpExchange exchange, AwsCall call, Access access) throws IOException {
        var sentence = Permissions.sentence(call.function().orElse(""), access);
        send(exchange, protocol.refusal(call.operation(), sentence));
    }

    private static void send(HttpExchange exchange, HttpAnswer answer) throws IOException {
        // A client that is still sending would not read the answer.
        exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
        answer.send(exchange);
    }

    private HttpRequest forwarded(HttpExchange exchange, Operation operation) {
        var request = HttpRequest.newBuilder(
                URI.create(target + exchange.getRequestURI().toASCIIString()));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!NOT_FORWARDED.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.method(exchange.getRequestMethod(), body(exchange, operation))
                .build();
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

    private void answer(HttpExchange exchange, HttpResponse<?> response, InputStream body) throws IOException {
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
        server.stop(0);
        client.shutdownNow();
    }
}
