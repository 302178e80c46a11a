package dev.mediapipeline.commands.run;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.mediapipeline.client.MediaClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/** Serves the API and S3 to a client, and makes one rendition of every upload. */
final class FakePipeline implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<String, byte[]> uploads = new ConcurrentHashMap<>();
    final List<String> names = new CopyOnWriteArrayList<>();
    final AtomicInteger failuresToCome = new AtomicInteger();

    /** The outcome of each upload: {@code READY}, {@code PROCESSING} if it never ends, or the code of a failure. */
    volatile Function<String, String> end = _ -> "READY";

    /** The names of the renditions made from now on. */
    volatile List<String> renditions = List.of("w800");

    FakePipeline() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    MediaClient client() {
        return new MediaClient(URI.create(address()), () -> "token");
    }

    int uploads() {
        return uploads.size();
    }

    void delete(String mediaId) {
        uploads.remove(mediaId);
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var path = exchange.getRequestURI().getPath();
            var id = path.substring(path.lastIndexOf('/') + 1);
            if (failuresToCome.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
                send(exchange, 503, "{}");
            } else if (path.equals("/v1/media")) {
                announce(exchange, body);
            } else if (path.startsWith("/put/")) {
                uploads.put(id, body);
                send(exchange, 200, "");
            } else if (!uploads.containsKey(id)) {
                send(exchange, 404, """
                        {"type":"urn:media-pipeline:problem:not-found","detail":"there is no such media item"}""");
            } else {
                send(exchange, 200, path.startsWith("/v1/media/") ? media(id) : rendition(id));
            }
        }
    }

    private void announce(HttpExchange exchange, byte[] body) throws IOException {
        names.add(JSON.readTree(body).path("fileName").asString(""));
        var id = "media-" + ids.incrementAndGet();
        var created = JSON.createObjectNode().put("mediaId", id).put("status", "AWAITING_UPLOAD");
        created.putObject("upload")
                .put("method", "PUT")
                .put("url", address() + "/put/" + id)
                .put("expiresAt", "2026-03-01T10:15:00Z")
                .putObject("headers");
        send(exchange, 201, created.toString());
    }

    private String media(String id) {
        var end = this.end.apply(id);
        var failed = !end.equals("READY") && !end.equals("PROCESSING");
        var media = JSON.createObjectNode()
                .put("mediaId", id)
                .put("status", failed ? "FAILED" : end)
                .put("createdAt", "2026-03-01T10:00:00Z")
                .put("updatedAt", "2026-03-01T10:00:00Z");
        if (failed) {
            media.putObject("reason").put("code", end).put("detail", "in words");
        }
        var made = media.putArray("renditions");
        for (var name : end.equals("READY") ? renditions : List.<String>of()) {
            made.addObject()
                    .put("group", "web")
                    .put("name", name)
                    .put("format", "WEBP")
                    .put("width", 800)
                    .put("height", 600)
                    .put("bytes", rendition(id).length())
                    .put("url", address() + "/get/" + id);
        }
        return media.toString();
    }

    static String rendition(String id) {
        return "rendition of " + id;
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
