package dev.mediapipeline.localcloud.calls;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.mediapipeline.localcloud.LoopbackServer;
import dev.mediapipeline.localcloud.ServerResponse;
import dev.mediapipeline.localcloud.iam.Access;
import dev.mediapipeline.localcloud.iam.Permissions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A proxy in front of one service. It sees each call before and after it takes effect: it permits or denies calls,
 * counts them, and kills a process at a call when a rule says so.
 */
public final class CallProxy implements AutoCloseable {
    private final Protocol protocol;
    private final Forwarding forwarding;
    private final Watch watch;
    private final HttpServer server;

    /**
     * Listens on the port.
     *
     * @param target the base address of the service
     */
    public CallProxy(Protocol protocol, int port, String target, Watch watch) {
        this.protocol = protocol;
        this.forwarding = new Forwarding(protocol, target);
        this.watch = watch;
        this.server = LoopbackServer.start(port, target, this::handle);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var early = protocol.respond(exchange, exchange.getResponseHeaders());
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
            var response = forwarding.send(exchange, call.operation());
            call.function().ifPresent(function -> watch.meter().completed(function, action));
            try (var body = metered(call, response.body())) {
                var hidden = response.statusCode() == 404 ? hidden(call) : Optional.<Access>empty();
                if (strike.isPresent()) {
                    watch.kill().accept(strike.get().function(), call.process());
                } else if (hidden.isPresent()) {
                    refuse(exchange, call, hidden.get());
                } else {
                    forwarding.pass(exchange, response, body);
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

    /** S3 reports a missing key only to callers that have s3:ListBucket. */
    private Optional<Access> hidden(AwsCall call) {
        if (call.function().isEmpty() || !call.operation().action().equals("s3:GetObject")) {
            return Optional.empty();
        }
        var function = call.function().get();
        var listing = S3Protocol.listing(call.operation());
        // Refusing the holder of a presigned URL is not recorded: no function made the call.
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
            var bytes = body.readAllBytes();
            watch.meter().addUnits(action, JsonProtocol.units(new String(bytes, StandardCharsets.UTF_8)));
            return new ByteArrayInputStream(bytes);
        }
    }

    private void refuse(HttpExchange exchange, AwsCall call, Access access) throws IOException {
        var sentence = Permissions.sentence(call.function().orElse(""), access);
        send(exchange, protocol.refusal(call.operation(), sentence));
    }

    private static void send(HttpExchange exchange, ServerResponse response) throws IOException {
        // A client that is still sending would not read the response.
        exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
        response.send(exchange);
    }

    @Override
    public void close() {
        server.stop(0);
        forwarding.close();
    }
}
