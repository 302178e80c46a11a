package dev.mediapipeline.bench.page;

import static dev.mediapipeline.bench.page.Values.number;
import static dev.mediapipeline.bench.page.Values.show;

import dev.mediapipeline.bench.plot.LinePlot;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.JsonNode;

/** Whole uploads, few and many. */
final class PipelineSection {
    private final Batches batches;

    PipelineSection(Batches batches) {
        this.batches = batches;
    }

    void write(Output page) {
        page.add("## Whole uploads")
                .add("""
                        Photographs of 480 pixels, eight on their way at a time, from the announcement to the \
                        announcement of their end; warm-up is left out, and nobody waits by asking a function. CPU is \
                        that of the functions' processes. The emulators run on the same cores, so uploads a second are \
                        this machine's, not AWS's. The batches are minutes apart, and the machine does not stay \
                        equally fast: the slopes have that in them, the ratio under Aims compares neighbours.""")
                .plot(
                        "pipeline-cpu",
                        "CPU per upload over the number of uploads",
                        plot("CPU of all functions for one upload", "ms", Batches::cpuPerUpload))
                .plot(
                        "pipeline-memory",
                        "Peak memory over the number of uploads",
                        plot("Peak resident memory of resize-function", "MB", batch -> peak(batch, "ResizeFunction")))
                .add(bySize())
                .add(byFunction());
        batches.kinds()
                .filter(kind -> batches.sizes(kind).size() > 1)
                .forEach(kind ->
                        page.add("Slope, %s: %s ms of CPU per upload for each 1,000 uploads that the batch is larger."
                                .formatted(kind, number(batches.slope(kind) * 1000, 2))));
    }

    private String plot(String title, String unit, ToDoubleFunction<JsonNode> value) {
        var curves = batches.kinds()
                .map(kind -> new LinePlot.Curve(
                        kind,
                        batches.sizes(kind).stream()
                                .map(size -> new LinePlot.Point(
                                        size, batches.spread(kind, size, value).median()))
                                .toList()))
                .toList();
        return new LinePlot(title, "uploads in the batch", unit, curves).svg();
    }

    private Table bySize() {
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
        batches.kinds()
                .forEach(kind -> batches.sizes(kind).forEach(size -> {
                    var pace = batches.spread(
                            kind, size, batch -> size / batch.path("seconds").asDouble());
                    table.row(
                            kind,
                            number(size, 0),
                            Integer.toString(batches.of(kind, size).size()),
                            number(pace.median(), 1),
                            show(batches.spread(kind, size, Batches::cpuPerUpload), 1),
                            peak(kind, size, "ApiFunction"),
                            peak(kind, size, "IngestFunction"),
                            peak(kind, size, "ResizeFunction"),
                            peak(kind, size, "AnnounceFunction"));
                }));
        return table;
    }

    private Table byFunction() {
        var table = new Table("packages", "function", "CPU ms per upload, largest batch");
        batches.kinds()
                .forEach(kind -> batches.of(kind, batches.largest(kind))
                        .getFirst()
                        .path("cpuMillis")
                        .properties()
                        .forEach(function -> table.row(
                                kind,
                                function.getKey(),
                                number(function.getValue().asDouble() / batches.largest(kind), 2))));
        return table;
    }

    private String peak(String kind, int size, String function) {
        return number(batches.spread(kind, size, batch -> peak(batch, function)).median(), 0);
    }

    private static double peak(JsonNode batch, String function) {
        return batch.path("peakMegabytes").path(function).asDouble();
    }
}
