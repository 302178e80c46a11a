package dev.mediapipeline.bench.page;

import dev.mediapipeline.bench.Results.Cost;
import dev.mediapipeline.bench.Results.Invoked;
import dev.mediapipeline.bench.Results.Upload;
import dev.mediapipeline.bench.Results.Work;
import dev.mediapipeline.bench.measure.Spread;
import dev.mediapipeline.bench.resize.Contender;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.ToDoubleFunction;

/** Computes the bills of three designs, as {@code benchmarks.md} explains. */
record Bills(Cost cost) {
    private static final double RESIZE_GIGABYTES = 1769 / 1024.0;
    private static final int RENDITIONS = 8;
    private static final int GROUPS = 2;
    private static final String RESIZE = "ResizeFunction";

    /** Returns the bills by design. */
    Map<String, Bill> byDesign() {
        var bills = new LinkedHashMap<String, Bill>();
        cost.uploads().forEach((kind, uploads) -> {
            bills.put("ours, " + kind, ours(uploads));
            if (works("each").containsKey("ours, " + kind)) {
                bills.put("one message per rendition, " + kind, perMessage(uploads, "ours, " + kind));
            }
        });
        if (works("each").containsKey(Contender.SHARP)) {
            bills.put("one HTTP request per rendition, sharp", perRequest());
        }
        return bills;
    }

    private static Bill ours(List<Upload> uploads) {
        var gigabyteSeconds = median(uploads, upload -> sum(upload, Bills::gigabyteSeconds));
        var invocations = median(
                uploads, upload -> sum(upload, function -> function.millis().size()));
        return new Bill()
                .withFunctions(gigabyteSeconds, invocations)
                .withApi(1)
                .withRequests(requests(uploads, 1, (function, action) -> true))
                .withMessages(1 + GROUPS)
                .withUnits(median(uploads, Upload::writeUnits), median(uploads, Upload::readUnits));
    }

    /** Our bill plus the cost of the additional messages. */
    private Bill perMessage(List<Upload> uploads, String contender) {
        var messages = RENDITIONS - GROUPS;
        var again = (double) messages / GROUPS;
        var groups = millis("preview", contender) + millis("web", contender);
        var measured = median(uploads, upload -> millis(resize(upload)));
        var overhead = Math.max(0, measured - groups) / GROUPS;
        var more = millis("each", contender) + RENDITIONS * overhead - measured;
        var updates = median(uploads, upload -> updates(resize(upload)))
                / Math.max(1, median(uploads, upload -> sum(upload, Bills::updates)));
        return ours(uploads)
                .withFunctions(more / 1000 * RESIZE_GIGABYTES, messages)
                .withRequests(requests(uploads, again, Bills::isMadeForEachMessage))
                .withMessages(messages)
                .withUnits(median(uploads, Upload::writeUnits) * updates * again, 0);
    }

    private Bill perRequest() {
        return new Bill()
                .withFunctions(millis("each", Contender.SHARP) / 1000 * RESIZE_GIGABYTES, RENDITIONS)
                .withApi(RENDITIONS)
                .withRequests(Map.of("s3:PutObject", 1.0, "s3:GetObject", (double) RENDITIONS));
    }

    private Map<String, Work> works(String operation) {
        return cost.jobs().getOrDefault(operation, Map.of());
    }

    private double millis(String operation, String contender) {
        return Spread.of(Objects.requireNonNull(works(operation).get(contender)).millis())
                .median();
    }

    /** Returns the mean of the requests by action, since a retry by the client costs as well. */
    private static Map<String, Double> requests(
            List<Upload> uploads, double times, BiPredicate<String, String> counts) {
        var requests = new TreeMap<String, Double>();
        for (var upload : uploads) {
            upload.functions()
                    .forEach((name, function) -> function.requests().forEach((action, count) -> {
                        if (counts.test(name, action)) {
                            requests.merge(action, count * times / uploads.size(), Double::sum);
                        }
                    }));
        }
        return requests;
    }

    private static boolean isMadeForEachMessage(String function, String action) {
        return function.equals(RESIZE) ? !action.equals("s3:PutObject") : action.equals("sqs:SendMessage");
    }

    private static Invoked resize(Upload upload) {
        return Objects.requireNonNull(upload.functions().get(RESIZE));
    }

    private static double gigabyteSeconds(Invoked function) {
        return millis(function) / 1000 * function.memoryMegabytes() / 1024;
    }

    private static double millis(Invoked function) {
        return function.millis().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static double updates(Invoked function) {
        return function.requests().getOrDefault("dynamodb:UpdateItem", 0L);
    }

    private static double sum(Upload upload, ToDoubleFunction<Invoked> value) {
        return upload.functions().values().stream().mapToDouble(value).sum();
    }

    private static double median(List<Upload> uploads, ToDoubleFunction<Upload> value) {
        return Spread.of(uploads.stream().mapToDouble(value).boxed().toList()).median();
    }
}
