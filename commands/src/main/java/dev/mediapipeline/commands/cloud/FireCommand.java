package dev.mediapipeline.commands.cloud;

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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Runs a schedule of the local cloud on this machine, and prints its function's response. */
@Command(
        name = "fire",
        description = "Runs a schedule of the running local cloud now.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  ./pipeline fire report --at 2026-11-24T06:00:00Z")
public final class FireCommand implements Callable<Integer> {
    private static final Pattern DAY = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");

    @Parameters(
            paramLabel = "NAME",
            description = "report (stores the report of the latest closed day), reconcile or orphans.")
    private String name = "";

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "The scheduled time of the run, such as 2026-11-24T06:00:00Z.")
    private @Nullable Instant time;

    @Mixin
    private PortOption port = new PortOption();

    @Override
    public Integer call() throws InterruptedException {
        var uri = URI.create("http://127.0.0.1:%d/fire/%s%s"
                .formatted(
                        port.port() + Options.SERVICES_OFFSET,
                        URLEncoder.encode(name, StandardCharsets.UTF_8),
                        time == null ? "" : "?time=" + time));
        var request = HttpRequest.newBuilder(uri).POST(BodyPublishers.noBody()).build();
        try (var http = HttpClient.newHttpClient()) {
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() == 200) {
                System.out.println(response.body());
                if (name.equalsIgnoreCase("report")) {
                    DAY.matcher(response.body())
                            .results()
                            .map(MatchResult::group)
                            .forEach(this::tellHowToRead);
                }
                return 0;
            }
            System.err.println(JsonMapper.shared()
                    .readTree(response.body())
                    .path("message")
                    .asString(response.body()));
        } catch (IOException | JacksonException e) {
            System.err.printf(
                    "No local cloud runs on port %d: start one with ./pipeline run, or give its port with --port.%n",
                    port.port());
        }
        return 1;
    }

    /** On standard error: standard output is for the function's response. */
    private void tellHowToRead(String day) {
        System.err.printf("Read the report of %s: %s%n", day, readReport(port, day));
    }

    /** The command that shows the report of a day. */
    public static String readReport(PortOption port, String day) {
        return "curl -H \"authorization: Bearer $(./pipeline token --user operator --scope media/reports)\" http://127.0.0.1:%d/v1/reports/%s"
                .formatted(port.port(), day);
    }
}
