package dev.mediapipeline.localcloud.lambda;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.mediapipeline.localcloud.LoopbackServer;
import dev.mediapipeline.localcloud.ServerResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The Lambda Runtime API of one process: a request does not name the function, so each process has its own port. */
public final class RuntimeApi implements AutoCloseable {
    static final String PATH = "/2018-06-01/runtime/";
    static final int PAYLOAD_LIMIT = 6 * 1024 * 1024 + 100 * 1024;

    private final String functionArn;
    private final HttpServer server;
    private final BlockingQueue<Invocation> next = new LinkedBlockingQueue<>();
    private final AtomicReference<@Nullable Invocation> current = new AtomicReference<>();
    private final CompletableFuture<InvocationResult> initialised = new CompletableFuture<>();

    private record Invocation(
            String requestId, String payload, long deadlineMillis, CompletableFuture<InvocationResult> result) {}

    /** Opens it on a free port. */
    public RuntimeApi(String functionArn) {
        this.functionArn = functionArn;
        this.server = LoopbackServer.start(0, "a Runtime API", this::handle);
    }

    /** Its host and port, as the process gets them in {@code AWS_LAMBDA_RUNTIME_API}. */
    public String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** Completes with an empty response when the process first polls for work, or with its init error. */
    public CompletableFuture<InvocationResult> initialised() {
        return initialised;
    }

    /** Hands the payload to the process as soon as it polls for work. */
    public CompletableFuture<InvocationResult> invoke(String payload, long deadlineMillis) {
        var invocation =
                new Invocation(UUID.randomUUID().toString(), payload, deadlineMillis, new CompletableFuture<>());
        current.set(invocation);
        next.add(invocation);
        return invocation.result();
    }

    /** Takes the payload back; false if the process has it already. */
    boolean withdraw() {
        return next.poll() != null;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath().substring(PATH.length());
            if (path.equals("invocation/next")) {
                serve(exchange);
                return;
            }
            var body = exchange.getRequestBody().readAllBytes();
            if (path.equals("init/error")) {
                initialised.complete(new InvocationResult.Crashed(new String(body, StandardCharsets.UTF_8)));
            } else {
                finish(path.split("/", -1), body);
            }
            exchange.sendResponseHeaders(202, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(HttpExchange exchange) throws IOException, InterruptedException {
        initialised.complete(new InvocationResult.Responded(""));
        var invocation = next.take();
        var headers = exchange.getResponseHeaders();
        headers.set("Lambda-Runtime-Aws-Request-Id", invocation.requestId());
        headers.set("Lambda-Runtime-Deadline-Ms", Long.toString(invocation.deadlineMillis()));
        headers.set("Lambda-Runtime-Invoked-Function-Arn", functionArn);
        headers.set(
                "Lambda-Runtime-Trace-Id",
                "Root=1-%08x-%s;Parent=%s;Sampled=0"
                        .formatted(
                                invocation.deadlineMillis() / 1000,
                                invocation.requestId().replace("-", "").substring(0, 24),
                                invocation.requestId().replace("-", "").substring(16)));
        // The runtime interface client fails without these two.
        headers.set("Lambda-Runtime-Client-Context", "null");
        headers.set("Lambda-Runtime-Cognito-Identity", "null");
        ServerResponse.json(200, invocation.payload()).send(exchange);
    }

    private void finish(String[] path, byte[] body) {
        var invocation = current.get();
        if (path.length < 3 || invocation == null || !path[1].equals(invocation.requestId())) {
            return;
        }
        var responded = path[2].equals("response");
        if (responded && body.length > PAYLOAD_LIMIT) {
            invocation.result().complete(new InvocationResult.Failed("""
                    {"errorType":"Function.ResponseSizeTooLarge","errorMessage":"Response payload size exceeded maximum allowed payload size (6291556 bytes)."}"""));
            return;
        }
        var text = new String(body, StandardCharsets.UTF_8);
        invocation
                .result()
                .complete(responded ? new InvocationResult.Responded(text) : new InvocationResult.Failed(text));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
