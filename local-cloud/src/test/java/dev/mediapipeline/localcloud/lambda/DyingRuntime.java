package dev.mediapipeline.localcloud.lambda;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A function's runtime. Its first process dies at the moment that its handler names; later ones respond. */
final class DyingRuntime {
    enum Moment {
        BEFORE_THE_FIRST_NEXT,
        AFTER_NEXT,
        WHILE_POSTING_AN_ERROR,
        AFTER_POSTING_THE_RESPONSE,
        AT_THE_SECOND_NEXT
    }

    private static final String API = System.getenv("AWS_LAMBDA_RUNTIME_API");

    private DyingRuntime() {}

    /** Runs until it dies; the argument is the file that records the start of the first process, and its address. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var died = Path.of(arguments[0]);
        var moment = Moment.valueOf(System.getenv("_HANDLER"));
        var mortal = !Files.exists(died);
        if (mortal) {
            Files.writeString(died, API);
        }
        dieIf(mortal && moment == Moment.BEFORE_THE_FIRST_NEXT);
        try (var http = HttpClient.newHttpClient()) {
            while (true) {
                var next = http.send(
                        HttpRequest.newBuilder(URI.create("http://" + API + RuntimeApi.PATH + "invocation/next"))
                                .build(),
                        BodyHandlers.ofString());
                dieIf(mortal && moment == Moment.AFTER_NEXT);
                var id = next.headers()
                        .firstValue("Lambda-Runtime-Aws-Request-Id")
                        .orElseThrow();
                var error = mortal && moment == Moment.WHILE_POSTING_AN_ERROR;
                send("POST", "invocation/" + id + (error ? "/error" : "/response"), "{}");
                dieIf(mortal && (error || moment == Moment.AFTER_POSTING_THE_RESPONSE));
                if (mortal && moment == Moment.AT_THE_SECOND_NEXT) {
                    send("GET", "invocation/next", "");
                    dieIf(true);
                }
            }
        }
    }

    /** Sends a request without waiting for its response. */
    private static void send(String method, String path, String body) throws IOException {
        var address = URI.create("http://" + API);
        var socket = new Socket(address.getHost(), address.getPort());
        socket.getOutputStream()
                .write("%s %s%s HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\n\r\n%s"
                        .formatted(method, RuntimeApi.PATH, path, body.length(), body)
                        .getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private static void dieIf(boolean now) {
        if (now) {
            Runtime.getRuntime().halt(1);
        }
    }
}
