package dev.mediapipeline.bench.cloud;

import dev.mediapipeline.localcloud.calls.Usage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;

/**
 * What one upload used.
 *
 * @param usage requests to AWS and units
 * @param millis of each invocation, by function
 * @param memoryMegabytes of each function, as the template says
 */
record Upload(Usage usage, Map<String, List<Double>> millis, Map<String, Integer> memoryMegabytes) {

    static Upload measure(MeasuredCloud cloud, Path photograph) throws IOException, InterruptedException {
        var functions = cloud.local().template().functions();
        var usage = cloud.local().usage();
        var counts = new TreeMap<String, Integer>();
        functions
                .keySet()
                .forEach(function -> counts.put(function, cloud.invocations().count(function)));
        try (var client = new Client(cloud)) {
            client.through(photograph);
        }
        // The write that announces comes before the answer of the invocation that makes it.
        cloud.invocations().await("AnnounceFunction", counts.getOrDefault("AnnounceFunction", 0) + 1);
        var millis = new TreeMap<String, List<Double>>();
        var memory = new TreeMap<String, Integer>();
        counts.forEach((function, count) -> {
            var took = cloud.invocations().since(function, count);
            if (!took.isEmpty()) {
                millis.put(function, took);
            }
        });
        functions.forEach((id, function) -> memory.put(id, function.memoryMegabytes()));
        return new Upload(cloud.local().usage().minus(usage), millis, memory);
    }

    static void write(List<Upload> uploads, ArrayNode array) {
        for (var upload : uploads) {
            var node = array.addObject()
                    .put("writeUnits", upload.usage.writeUnits())
                    .put("readUnits", upload.usage.readUnits());
            var functions = node.putObject("functions");
            upload.millis.forEach((function, millis) -> {
                var of = functions
                        .putObject(function)
                        .put("memoryMegabytes", upload.memoryMegabytes.getOrDefault(function, 0));
                var values = of.putArray("millis");
                millis.forEach(values::add);
                var requests = of.putObject("requests");
                upload.usage.byFunction().getOrDefault(function, Map.of()).forEach(requests::put);
            });
        }
    }
}
