package dev.mediapipeline.bench.cloud;

import dev.mediapipeline.bench.statistics.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Bills of three designs. Ours is measured. One message per rendition is computed: the measured jobs of one rendition
 * each, our measured overhead of an invocation for each of them, and the counted requests of resize-function as often as
 * it would be asked. One HTTP request per rendition is computed from sharp's measured job, and taken at its best: no time
 * at all for fetching the photograph, nothing for keeping what was made.
 */
final class Bills {
    private static final double MEBIBYTES_IN_GIBIBYTE = 1024;
    private static final int RESIZE_MEMORY = 1769;
    private static final int RENDITIONS = 8;
    private static final int GROUPS = 2;
    private static final String RESIZE = "ResizeFunction";

    private final ObjectNode results;
    private final ObjectNode bills;

    Bills(ObjectNode results) {
        this.results = results;
        bills = results.putObject("usdPerMillion");
    }

    void write() {
        for (var kind : Kind.values()) {
            var uploads = results.path("uploads").path(kind.label());
            if (!uploads.isEmpty()) {
                var contender = "ours, " + kind.label();
                put(contender, bill(uploads, 0, 1, GROUPS));
                if (results.path("jobs").path("each").has(contender)) {
                    put("one message per rendition, " + kind.label(), perMessage(uploads, contender));
                }
            }
        }
        put("one HTTP request per rendition, sharp", perRequest());
    }

    private void put(String name, Bill bill) {
        var node = bills.putObject(name).put("total", bill.total());
        var lines = node.putObject("lines");
        new TreeMap<>(bill.lines()).forEach(lines::put);
    }

    private Bill perMessage(JsonNode uploads, String contender) {
        var groups = job("preview", contender) + job("web", contender);
        var measured = median(
                uploads, upload -> sum(upload.path("functions").path(RESIZE).path("millis")));
        var overhead = Math.max(0, measured - groups) / GROUPS;
        var more = job("each", contender) + RENDITIONS * overhead - measured;
        return bill(uploads, more, (double) RENDITIONS / GROUPS, RENDITIONS);
    }

    private Bill perRequest() {
        var seconds = job("each", "sharp, per rendition") / 1000;
        return new Bill()
                .withFunctions(seconds * RESIZE_MEMORY / MEBIBYTES_IN_GIBIBYTE, RENDITIONS)
                .withApi(RENDITIONS)
                .withRequests(Map.of("s3:PutObject", 1.0, "s3:GetObject", (double) RENDITIONS));
    }

    /**
     * The bill of an upload.
     *
     * @param moreMillis of resize-function than measured
     * @param times how many times as often resize-function is asked as it was
     */
    private static Bill bill(JsonNode uploads, double moreMillis, double times, int messages) {
        var gigabyteSeconds = median(
                uploads,
                upload -> upload.path("functions")
                        .valueStream()
                        .mapToDouble(function -> sum(function.path("millis"))
                                / 1000
                                * function.path("memoryMegabytes").asDouble()
                                / MEBIBYTES_IN_GIBIBYTE)
                        .sum());
        var invocations = median(
                uploads,
                upload -> upload.path("functions")
                        .valueStream()
                        .mapToDouble(function -> function.path("millis").size())
                        .sum());
        // The mean, since a request that a client sent again costs, too.
        var requests = new TreeMap<String, Double>();
        uploads.forEach(upload -> upload.path("functions")
                .properties()
                .forEach(function -> function.getValue()
                        .path("requests")
                        .properties()
                        .forEach(request -> {
                            var multiplied = isAskedForEachMessage(function.getKey(), request.getKey()) ? times : 1;
                            requests.merge(
                                    request.getKey(),
                                    request.getValue().asDouble() * multiplied / uploads.size(),
                                    Double::sum);
                        })));
        var updates = median(
                uploads,
                upload -> upload.path("functions")
                        .valueStream()
                        .mapToDouble(function -> function.path("requests")
                                .path("dynamodb:UpdateItem")
                                .asDouble())
                        .sum());
        var resizeUpdates = median(
                uploads,
                upload -> upload.path("functions")
                        .path(RESIZE)
                        .path("requests")
                        .path("dynamodb:UpdateItem")
                        .asDouble());
        var units = median(uploads, upload -> upload.path("writeUnits").asDouble());
        var written = units * (1 + (times - 1) * resizeUpdates / Math.max(1, updates));
        return new Bill()
                .withFunctions(
                        gigabyteSeconds + moreMillis / 1000 * RESIZE_MEMORY / MEBIBYTES_IN_GIBIBYTE,
                        invocations + messages - GROUPS)
                .withApi(1)
                .withRequests(requests)
                .withMessages(1 + messages)
                .withUnits(
                        written,
                        median(uploads, upload -> upload.path("readUnits").asDouble()));
    }

    /** What resize-function asks each time it is asked, and what ingest-function asks of it. */
    private static boolean isAskedForEachMessage(String function, String action) {
        return switch (function) {
            case RESIZE -> !action.equals("s3:PutObject");
            case "IngestFunction" -> action.equals("sqs:SendMessage");
            default -> false;
        };
    }

    private double job(String operation, String contender) {
        return Spread.of(numbers(
                        results.path("jobs").path(operation).path(contender).path("wallMillis")))
                .median();
    }

    private static double median(JsonNode uploads, ToDoubleFunction<JsonNode> value) {
        return Spread.of(uploads.valueStream().mapToDouble(value).boxed().toList())
                .median();
    }

    private static double sum(JsonNode values) {
        return numbers(values).stream().mapToDouble(Double::doubleValue).sum();
    }

    private static List<Double> numbers(JsonNode values) {
        var numbers = new ArrayList<Double>();
        values.forEach(value -> numbers.add(value.asDouble()));
        return numbers;
    }
}
