package dev.mediapipeline.localcloud.run;

import dev.mediapipeline.localcloud.Options;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Runs a schedule of the local cloud that runs on this machine, and prints what its function answered. */
@Command(
        name = "fire",
        description = "Runs a schedule of the running local cloud at once.",
        mixinStandardHelpOptions = true)
public final class FireCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "The schedule, such as report or reconcile.")
    private String name = "";

    @Option(names = "--at", paramLabel = "TIME", description = "As if it were this time, such as 2026-11-24T06:00:00Z.")
    private @Nullable Instant time;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "" + Options.DEFAULT_BASE_PORT,
            description = "The first port of the local cloud (default: ${DEFAULT-VALUE}).")
    private int port;

    @Override
    public Integer call() throws InterruptedException {
        var uri = URI.create("http://127.0.0.1:%d/fire/%s%s"
                .formatted(
                        port + Options.SERVICES_OFFSET,
                        URLEncoder.encode(name, StandardCharsets.UTF_8),
                        time == null ? "" : "?time=" + time));
        var request = HttpRequest.newBuilder(uri).POST(BodyPublishers.noBody()).build();
        try (var http = HttpClient.newHttpClient()) {
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() == 200) {
                System.out.println(response.body());
                return 0;
            }
            System.err.println(JsonMapper.shared()
                    .readTree(response.body())
                    .path("message")
                    .asString(response.body()));
        } catch (IOException e) {
            System.err.printf(
                    "No local cloud runs on port %d: start it with ./pipeline run, or say where it runs with --port.%n",
                    port);
        }
        return 1;
    }
}
