package dev.mediapipeline.bench.cloud;

import dev.mediapipeline.bench.Results.StartUp;
import dev.mediapipeline.bench.Results.Starts;
import dev.mediapipeline.bench.Setting;
import dev.mediapipeline.bench.Suite;
import dev.mediapipeline.bench.cloud.Starter.Start;
import dev.mediapipeline.bench.measure.Rounds;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.json.JsonMapper;

/** Measures new processes up to their first rendition and response, all behind the same emulators. */
public final class StartSuite implements Suite {
    private static final long PAUSE_MILLIS = 5;
    private static final String HEALTH = """
            {"version": "2.0", "routeKey": "GET /v1/health", "rawPath": "/v1/health", "rawQueryString": "",
            "headers": {"accept": "*/*"}, "requestContext": {"requestId": "bench", "routeKey": "GET /v1/health",
            "stage": "$default", "http": {"method": "GET", "path": "/v1/health"}}, "isBase64Encoded": false}
            """;

    @Override
    public StartUp measure(Setting setting) throws IOException, InterruptedException {
        // With one group, the media item ends as soon as that group does.
        var parameters = Map.of("RenditionGroups", "preview");
        try (var cloud = MeasuredCloud.start(setting, Kind.JVM, parameters, Set.of())) {
            var starters = new Starters(setting, cloud);
            var health = measure(setting, starters.of("ApiFunction", () -> HEALTH, "bare Node", "bare-function.mjs"));

            var client = cloud.client();
            var id = client.upload(setting.photograph("tiny.jpg"));
            var pending = pending(client, id);
            client.awaitAnnounced(id);
            var event = resizeEvent(client.resizeMessage(id));
            Starter.Preparation restored = () -> {
                // The peer leaves the media item unchanged.
                if (!Client.hasStatus(client.item(id), "PROCESSING")) {
                    client.awaitAnnounced(id);
                    client.restore(pending);
                }
                return event;
            };
            var peer = "sharp-function.mjs";
            var rendition = measure(setting, starters.of("ResizeFunction", restored, "Node with sharp", peer));
            return new StartUp(health, rendition);
        }
    }

    /**
     * Returns a media item before any of its groups is claimed: resize-function takes longer to start than this read
     * takes.
     */
    private static Map<String, AttributeValue> pending(Client client, String id) throws InterruptedException {
        var item = client.item(id);
        while (!Client.hasStatus(item, "PROCESSING")) {
            Thread.sleep(PAUSE_MILLIS);
            item = client.item(id);
        }
        return item;
    }

    private static Map<String, Starts> measure(Setting setting, Map<String, Starter> starters)
            throws IOException, InterruptedException {
        var rounds = setting.rounds(21, 3);
        setting.say("  %d rounds of %s", rounds, String.join("; ", starters.keySet()));
        Rounds.run(starters, 1, (starter, _) -> starter.start());
        var measured = new LinkedHashMap<String, Starts>();
        Rounds.run(starters, rounds, (starter, _) -> starter.start())
                .forEach((name, starts) -> measured.put(name, columns(starts)));
        return measured;
    }

    private static Starts columns(List<Start> starts) {
        return new Starts(
                starts.stream().map(Start::firstPoll).toList(),
                starts.stream()
                        .flatMap(start -> start.firstRendition().stream())
                        .toList(),
                starts.stream().map(Start::firstResponse).toList(),
                starts.stream().map(Start::megabytes).toList());
    }

    private static String resizeEvent(String message) {
        return """
                {"Records": [{"messageId": "bench", "receiptHandle": "bench", "body": %s, "eventSource": "aws:sqs",
                "awsRegion": "eu-west-1", "attributes": {"ApproximateReceiveCount": "1"}}]}
                """.formatted(JsonMapper.shared().writeValueAsString(message));
    }
}
