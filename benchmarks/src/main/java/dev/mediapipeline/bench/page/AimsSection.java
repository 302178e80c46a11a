package dev.mediapipeline.bench.page;

import static dev.mediapipeline.bench.page.Values.show;

import dev.mediapipeline.bench.cloud.Kind;
import dev.mediapipeline.bench.resize.Contenders;
import dev.mediapipeline.bench.statistics.Spread;
import java.util.Optional;

/** What was aimed at, and what came out. */
final class AimsSection {
    private static final String NATIVE = "ours, native";

    private final ResizeSection resize;
    private final QualitySection quality;
    private final StartSection start;
    private final Batches batches;
    private final CostSection cost;

    AimsSection(ResizeSection resize, QualitySection quality, StartSection start, Batches batches, CostSection cost) {
        this.resize = resize;
        this.quality = quality;
        this.start = start;
        this.batches = batches;
        this.cost = cost;
    }

    void write(Output page) {
        var ours = resize.has(Contenders.NATIVE) ? Contenders.NATIVE : Contenders.JVM;
        var kind = Kind.NATIVE.label();
        page.add("## Aims").add("""
                Of the native packages; the renderer is the one named. In brackets the quartiles of the ratios, pair by \
                pair. Inside libvips is what perf samples in its threads and below its calls, there in the C library \
                and the kernel, too; the rest is outside.""");
        var table = new Table("figure", "aim", "measured");
        table.row(
                "seven renditions of a 12 MP JPEG (%s), to sharp with a pipeline for each".formatted(ours),
                "≤ 0.50",
                shown(ratio(ours, Contenders.SHARP)));
        table.row("the same, to sharp with one decode", "≤ 0.80", shown(ratio(ours, Contenders.SHARP_ONCE)));
        table.row("the same, to the floor in C", "report", shown(ratio(ours, Contenders.FLOOR)));
        table.row(
                "quality at equal size, to sharp's, the worst rendition",
                "≥ -0.10 dB",
                quality.worst().map(worst -> Values.number(worst, 2) + " dB").orElse("not measured"));
        table.row(
                "peak RSS of resize-function after a JPEG of 24 MP",
                "≤ 150 MB",
                batches.peakOfLargestPhotograph(kind)
                        .map(peak -> show(peak, 0) + " MB")
                        .orElse("not measured"));
        table.row(
                "api-function (health), start to first response, to bare Node",
                "≤ 0.30",
                shown(started("health", "bare Node")));
        table.row(
                "resize-function, start to first rendition of a 64x48 JPEG, to Node with sharp",
                "≤ 0.25",
                shown(started("rendition", "Node with sharp")));
        table.row(
                "CPU per upload outside libvips, all functions together, as a share",
                "≤ 0.10",
                shown(cost.outsideLibvips(kind)));
        table.row(
                "CPU per upload at the most uploads, to that at the fewest right before and after",
                "≤ 1.05",
                shown(batches.largestToSmallest(kind)));
        page.add(table);
    }

    private Optional<Spread> ratio(String contender, String base) {
        return resize.has(contender) && resize.has(base)
                ? Optional.of(resize.ratio(contender, base))
                : Optional.empty();
    }

    private Optional<Spread> started(String what, String base) {
        return start.has(what, NATIVE) && start.has(what, base)
                ? Optional.of(start.ratio(what, NATIVE, base))
                : Optional.empty();
    }

    private static String shown(Optional<Spread> spread) {
        return spread.map(measured -> show(measured, 2)).orElse("not measured");
    }
}
