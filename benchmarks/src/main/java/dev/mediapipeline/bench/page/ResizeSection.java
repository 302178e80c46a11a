package dev.mediapipeline.bench.page;

import static dev.mediapipeline.bench.page.Values.number;
import static dev.mediapipeline.bench.page.Values.show;

import dev.mediapipeline.bench.plot.BarPlot;
import dev.mediapipeline.bench.resize.Contenders;
import dev.mediapipeline.bench.statistics.Spread;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What image work takes. */
final class ResizeSection {
    private final JsonNode resize;

    ResizeSection(JsonNode resize) {
        this.resize = resize;
    }

    void write(Output page) {
        page.add("## Image work").add("""
                One process does one job after the other, on one core's worth of threads: libvips' concurrency is 1 for \
                everybody. The job of seven is 1600, 800 and 320 wide, each as WebP (quality 80, effort 4) and as JPEG \
                (quality 80, 4:2:0), and a JPEG of 200x200 that both sides crop by attention. `preview` and `web` are \
                the default groups as resize-function makes them; `each` is the same eight renditions with a decode for \
                each. Ratios are to sharp with a pipeline for each rendition, pair by pair. CPU is the whole process's. \
                The floor decodes a JPEG at half its size, if half is large enough, encodes seven times, and resizes \
                nothing.""");
        plots(page);
        for (var job : resize.path("jobs")) {
            page.add("### `%s` of `%s`"
                    .formatted(operation(job), job.path("input").asString()));
            var table = new Table("", "wall ms", "CPU ms", "ratio of wall", "ratio of CPU", "peak RSS MB", "KB made");
            for (var variant : job.path("variants").properties()) {
                table.row(
                        variant.getKey(),
                        show(Spread.of(Values.of(variant.getValue().path("wallMillis"))), 0),
                        show(Spread.of(Values.of(variant.getValue().path("cpuMillis"))), 0),
                        show(ratio(job, variant.getKey(), Contenders.SHARP, "wallMillis"), 2),
                        show(ratio(job, variant.getKey(), Contenders.SHARP, "cpuMillis"), 2),
                        number(variant.getValue().path("peakMegabytes").asDouble(), 0),
                        number(variant.getValue().path("bytes").asDouble() / 1000, 0));
            }
            page.add(table);
        }
    }

    /** The ratio of two contenders' times for the job of seven on the first photograph. */
    Spread ratio(String contender, String base) {
        return ratio(resize.path("jobs").path(0), contender, base, "wallMillis");
    }

    boolean has(String contender) {
        return resize.path("jobs").path(0).path("variants").has(contender);
    }

    private void plots(Output page) {
        var ratios = new ArrayList<BarPlot.Bar>();
        for (var job : resize.path("jobs")) {
            for (var contender : List.of(Contenders.NATIVE, Contenders.JVM, Contenders.SHARP_ONCE, Contenders.FLOOR)) {
                if (operation(job).equals("seven") && job.path("variants").has(contender)) {
                    ratios.add(new BarPlot.Bar(
                            job.path("input").asString() + ", " + contender,
                            ratio(job, contender, Contenders.SHARP, "wallMillis"),
                            contender.startsWith("ours")));
                }
            }
        }
        var memory = new ArrayList<BarPlot.Bar>();
        resize.path("jobs").path(0).path("variants").properties().forEach(variant -> {
            var peak = variant.getValue().path("peakMegabytes").asDouble();
            memory.add(new BarPlot.Bar(
                    variant.getKey(),
                    new Spread(peak, peak, peak),
                    variant.getKey().startsWith("ours")));
        });
        page.plot(
                        "resize-ratios",
                        "Wall time of the job of seven as a ratio to sharp",
                        new BarPlot(
                                        "Seven renditions: wall time, sharp with a pipeline for each = 1",
                                        "ratio, less is faster",
                                        2,
                                        ratios)
                                .svg())
                .plot(
                        "resize-memory",
                        "Peak memory of the job of seven",
                        new BarPlot("Seven renditions of 12 megapixels: peak resident memory", "MB", 0, memory).svg());
    }

    private static String operation(JsonNode job) {
        return job.path("operation").asString();
    }

    private static Spread ratio(JsonNode job, String contender, String base, String of) {
        var variants = job.path("variants");
        return Spread.ofRatios(
                Values.of(variants.path(contender).path(of)),
                Values.of(variants.path(base).path(of)));
    }
}
