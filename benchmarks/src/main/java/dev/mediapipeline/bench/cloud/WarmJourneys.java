package dev.mediapipeline.bench.cloud;

import com.sun.net.httpserver.HttpServer;
import dev.mediapipeline.bench.Setting;
import dev.mediapipeline.localcloud.LoopbackServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A local cloud on which every function is brought to do something that is not image work. */
final class WarmJourneys implements AutoCloseable {
    /**
     * What is done, and which function's invocation is its measure.
     *
     * @param way how it is brought about
     */
    record Step(String function, String what, Way way) {}

    /** Brings an invocation about; the function may end it later. */
    interface Way {
        void go(WarmJourneys journeys) throws IOException, InterruptedException;
    }

    static final List<Step> STEPS = List.of(
            new Step("ApiFunction", "GET /v1/health", j -> j.client.get("/v1/health", "")),
            new Step("ApiFunction", "POST /v1/media", j -> j.client.announce(j.photograph)),
            new Step("ApiFunction", "GET /v1/media/{mediaId}", j -> j.client.get("/v1/media/" + j.ended, "")),
            new Step("IngestFunction", "an upload of 64x48", j -> j.client.through(j.photograph)),
            new Step("ResizeFunction", "a request again whose group has ended", WarmJourneys::requestAgain),
            new Step("AnnounceFunction", "the end of a media item", j -> j.client.through(j.photograph)),
            new Step("WebhookFunction", "a webhook", j -> j.client.through(j.photograph)),
            new Step("EraseFunction", "a deletion", j -> j.client.delete(j.client.through(j.photograph))),
            new Step("ReportFunction", "the scheduled report", j -> j.fire("Report")),
            new Step("ReconcileFunction", "nothing is due", j -> j.fire("Reconcile")),
            new Step("ReportsApiFunction", "GET /v1/reports/{date}", WarmJourneys::report));

    private static final Set<String> ALL = Set.of(
            "ApiFunction",
            "IngestFunction",
            "ResizeFunction",
            "AnnounceFunction",
            "WebhookFunction",
            "EraseFunction",
            "ReportFunction",
            "ReconcileFunction",
            "ReportsApiFunction");

    private final HttpServer receiver;
    private final MeasuredCloud cloud;
    private final Client client;
    private final Clock clock;
    private final Path photograph;
    private final String ended;

    WarmJourneys(Setting setting, Kind kind, Clock clock) throws IOException, InterruptedException {
        this.clock = clock;
        photograph = setting.inputs().resolve("tiny.jpg");
        receiver = LoopbackServer.start(0, "a receiver of webhooks", exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                exchange.sendResponseHeaders(204, -1);
            }
        });
        try {
            var address = "http://127.0.0.1:" + receiver.getAddress().getPort();
            cloud = MeasuredCloud.start(setting, kind, Map.of("WebhookUrl", address), ALL);
        } catch (RuntimeException e) {
            receiver.stop(0);
            throw e;
        }
        client = new Client(cloud);
        ended = client.through(photograph);
    }

    /** Takes a step, and returns the milliseconds of the invocation that it is about. */
    double take(Step step) throws IOException, InterruptedException {
        var before = cloud.invocations().count(step.function());
        step.way().go(this);
        cloud.invocations().await(step.function(), before + 1);
        return cloud.invocations().since(step.function(), before).getFirst();
    }

    private void requestAgain() {
        var queue = Objects.requireNonNull(cloud.local().template().queues().get("ResizeQueue"), "ResizeQueue");
        cloud.aws()
                .sqs()
                .sendMessage(send -> send.queueUrl(queue.url()).messageBody(new MediaTable(cloud).request(ended)));
    }

    private void fire(String name) throws InterruptedException {
        cloud.local().fire(name, clock.instant());
    }

    private void report() throws IOException, InterruptedException {
        client.get("/v1/reports/" + LocalDate.now(clock), "media/reports");
    }

    @Override
    public void close() {
        client.close();
        cloud.close();
        receiver.stop(0);
    }
}
