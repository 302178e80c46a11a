package dev.mediapipeline.bench.page;

import static dev.mediapipeline.bench.page.Values.number;
import static dev.mediapipeline.bench.page.Values.show;

import dev.mediapipeline.bench.cloud.Kind;
import dev.mediapipeline.bench.plot.LinePlot;
import dev.mediapipeline.bench.statistics.Line;
import dev.mediapipeline.bench.statistics.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Whole uploads, few and many. */
final class PipelineSection {
    private final JsonNode pipeline;

    PipelineSection(JsonNode pipeline) {
        this.pipeline = pipeline;
    }

    void write(Output page) {
        page.add("## Whole uploads").add("""
                Photographs of 480 pixels, eight on their way at a time, from the announcement to the announcement of \
                their end; warm-up is left out, and nobody waits by asking a function. CPU is that of the functions' \
                processes. The emulators run on the same cores, so uploads a second are this machine's, not AWS's.""");
        var table = new Table(
                "packages",
                "uploads",
                "batches",
                "uploads/s",
                "CPU ms per upload",
                "peak RSS MB, api",
                "ingest",
                "resize",
                "announce");
        kinds().forEach(kind -> sizes(kind).forEach(size -> {
            var batches = batches(kind, size).toList();
            table.row(
                    kind,
                    number(size, 0),
                    Integer.toString(batches.size()),
                    number(
                            of(batches, batch -> size / batch.path("seconds").asDouble())
                                    .median(),
                            1),
                    show(of(batches, PipelineSection::cpuPerUpload), 1),
                    peak(batches, "ApiFunction"),
                    peak(batches, "IngestFunction"),
                    peak(batches, "ResizeFunction"),
                    peak(batches, "AnnounceFunction"));
        }));
        page.plot(
                        "pipeline-cpu",
                        "CPU per upload over the number of uploads",
                        plot("CPU of all functions for one upload", "ms", PipelineSection::cpuPerUpload))
                .plot(
                        "pipeline-memory",
                        "Peak memory over the number of uploads",
                        plot(
                                "Peak resident memory of resize-function",
                                "MB",
                                batch -> batch.path("peakMegabytes")
                                        .path("ResizeFunction")
                                        .asDouble()))
                .add(table)
                .add(byFunction());
        kinds().filter(kind -> sizes(kind).distinct().count() > 1)
                .forEach(kind -> page.add(
                        "Slope, %s: %s ms of CPU more per upload for each 1,000 uploads that the batch is larger."
                                .formatted(kind, number(slope(kind) * 1000, 2))));
    }

    /** What an upload costs in the largest batch, as a ratio to the smallest one's. */
    Optional<Spread> largestToSmallest(String kind) {
        var sizes = sizes(kind).toList();
        if (sizes.size() < 2) {
            return Optional.empty();
        }
        var largest = of(batches(kind, sizes.getLast()).toList(), PipelineSection::cpuPerUpload)
                .median();
        return Optional.of(Spread.of(batches(kind, sizes.getFirst())
                .map(batch -> largest / cpuPerUpload(batch))
                .toList()));
    }

    /** The largest batch. */
    int largest(String kind) {
        return sizes(kind).mapToInt(Integer::intValue).max().orElse(0);
    }

    /** Of new processes of resize-function after a photograph of 24 megapixels, in MB. */
    Optional<Spread> peakOfLargest(String kind) {
        var peaks = pipeline.path("largest")
                .valueStream()
                .filter(peak -> peak.path("kind").asString().equals(kind))
                .map(peak -> peak.path("peakMegabytes").asDouble())
                .toList();
        return peaks.isEmpty() ? Optional.empty() : Optional.of(Spread.of(peaks));
    }

    private String plot(String title, String unit, ToDoubleFunction<JsonNode> value) {
        var curves = kinds().map(kind -> new LinePlot.Curve(
                        kind,
                        sizes(kind)
                                .map(size -> new LinePlot.Point(
                                        size,
                                        of(batches(kind, size).toList(), value).median()))
                                .toList()))
                .toList();
        return new LinePlot(title, "uploads in the batch", unit, curves).svg();
    }

    private Table byFunction() {
        var table = new Table("packages", "function", "CPU ms per upload, largest batch");
        kinds().forEach(kind -> batches(kind, largest(kind))
                .findFirst()
                .ifPresent(batch -> batch.path("cpuMillis")
                        .properties()
                        .forEach(function -> table.row(
                                kind,
                                function.getKey(),
                                number(
                                        function.getValue().asDouble()
                                                / batch.path("uploads").asDouble(),
                                        2)))));
        return table;
    }

    private double slope(String kind) {
        var uploads = new ArrayList<Double>();
        var cpu = new ArrayList<Double>();
        pipeline.path("batches")
                .valueStream()
                .filter(batch -> batch.path("kind").asString().equals(kind))
                .forEach(batch -> {
                    uploads.add(batch.path("uploads").asDouble());
                    cpu.add(cpuPerUpload(batch));
                });
        return Line.through(uploads, cpu).slope();
    }

    private Stream<String> kinds() {
        return Stream.of(Kind.values())
                .map(Kind::label)
                .filter(kind -> sizes(kind).findAny().isPresent());
    }

    private Stream<Integer> sizes(String kind) {
        return pipeline.path("batches")
                .valueStream()
                .filter(batch -> batch.path("kind").asString().equals(kind))
                .map(batch -> batch.path("uploads").asInt())
                .distinct()
                .sorted();
    }

    private Stream<JsonNode> batches(String kind, int size) {
        return pipeline.path("batches")
                .valueStream()
                .filter(batch -> batch.path("kind").asString().equals(kind)
                        && batch.path("uploads").asInt() == size);
    }

    private static String peak(List<JsonNode> batches, String function) {
        return number(
                of(batches, batch -> batch.path("peakMegabytes").path(function).asDouble())
                        .median(),
                0);
    }

    private static double cpuPerUpload(JsonNode batch) {
        return Values.of(batch.path("cpuMillis")).stream()
                        .mapToDouble(Double::doubleValue)
                        .sum()
                / batch.path("uploads").asDouble();
    }

    private static Spread of(List<JsonNode> batches, ToDoubleFunction<JsonNode> value) {
        return Spread.of(batches.stream().map(value::applyAsDouble).toList());
    }
}
