package dev.mediapipeline.bench.cloud;

import dev.mediapipeline.bench.Setting;
import dev.mediapipeline.bench.Suite;
import dev.mediapipeline.bench.statistics.Rounds;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** From the start of a process to its first rendition and answer, all behind the same Runtime API and emulators. */
public final class StartSuite implements Suite {
    private final Clock clock;

    public StartSuite(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void measure(Setting setting, ObjectNode results) throws IOException, InterruptedException {
        try (var cloud = MeasuredCloud.start(setting, Kind.JVM, Map.of(), Set.of());
                var client = new Client(cloud)) {
            var starters = new Starters(setting, cloud, clock);
            var health = health();
            measure(
                    setting,
                    cloud,
                    starters.of("ApiFunction", health, "bare Node", "bare-function.mjs"),
                    () -> health,
                    results.putObject("health"));
            var id = client.through(setting.inputs().resolve("tiny.jpg"));
            var table = new MediaTable(cloud);
            var event = resizeEvent(table.request(id));
            Rounds.Measurement<String> pending = () -> {
                // The peer leaves the media item as it is.
                if (table.hasEnded(id)) {
                    client.awaitAnnounced(id);
                    table.beginAgain(id);
                }
                return event;
            };
            measure(
                    setting,
                    cloud,
                    starters.of("ResizeFunction", pending.measure(), "Node with sharp", "sharp-function.mjs"),
                    pending,
                    results.putObject("rendition"));
        }
    }

    private void measure(
            Setting setting,
            MeasuredCloud cloud,
            Map<String, Start.Command> commands,
            Rounds.Measurement<String> event,
            ObjectNode variants)
            throws IOException, InterruptedException {
        var rounds = setting.rounds(21, 3);
        var starts = new LinkedHashMap<String, Rounds.Measurement<Start>>();
        commands.forEach((name, command) ->
                starts.put(name, () -> Start.measure(command, event.measure(), clock, cloud::lastRendition)));
        setting.say("  %d rounds of %s", rounds, String.join("; ", commands.keySet()));
        Rounds.run(starts, 1, round -> {});
        Rounds.run(starts, rounds, round -> {}).forEach((name, measured) -> {
            var variant = variants.putObject(name);
            var poll = variant.putArray("firstPollMillis");
            var rendition = variant.putArray("firstRenditionMillis");
            var response = variant.putArray("firstResponseMillis");
            var memory = variant.putArray("residentMegabytes");
            for (var start : measured) {
                poll.add(start.firstPollMillis());
                start.firstRenditionMillis().ifPresent(rendition::add);
                response.add(start.firstResponseMillis());
                memory.add(start.residentMegabytes());
            }
        });
    }

    private static String health() {
        var event = JsonMapper.shared()
                .createObjectNode()
                .put("version", "2.0")
                .put("routeKey", "GET /v1/health")
                .put("rawPath", "/v1/health")
                .put("rawQueryString", "")
                .put("isBase64Encoded", false);
        event.putObject("headers").put("accept", "*/*");
        var context = event.putObject("requestContext")
                .put("requestId", "bench")
                .put("routeKey", "GET /v1/health")
                .put("stage", "$default");
        context.putObject("http").put("method", "GET").put("path", "/v1/health");
        return event.toString();
    }

    private static String resizeEvent(String body) {
        var event = JsonMapper.shared().createObjectNode();
        event.putArray("Records")
                .addObject()
                .put("messageId", "bench")
                .put("receiptHandle", "bench")
                .put("body", body)
                .put("eventSource", "aws:sqs")
                .put("awsRegion", "eu-west-1")
                .putObject("attributes")
                .put("ApproximateReceiveCount", "1");
        return event.toString();
    }
}
