package dev.mediapipeline.bench.page;

import static dev.mediapipeline.bench.page.Values.show;

import dev.mediapipeline.bench.plot.BarPlot;
import dev.mediapipeline.bench.statistics.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** How long a new process takes to its first rendition and its first answer. */
final class StartSection {
    private static final String RENDITION = "firstRenditionMillis";
    private static final String ANSWER = "firstResponseMillis";
    /** A table has those whose values were measured. */
    private static final List<Column> COLUMNS = List.of(
            new Column("start to first poll, ms", "firstPollMillis"),
            new Column("start to rendition, ms", RENDITION),
            new Column("start to answer, ms", ANSWER),
            new Column("RSS MB", "residentMegabytes"));

    private final JsonNode start;

    private record Column(String heading, String values) {}

    StartSection(JsonNode start) {
        this.start = start;
    }

    void write(Output page) {
        page.add("## Start").add("""
                From the start of a process to its first rendition or answer, behind the Runtime API of the local \
                cloud. A process starts when its program is loaded: the milliseconds before it, in which the \
                benchmark's own JVM starts a process, are nobody's. JVM packages run as `template.yaml` says; the AOT \
                cache comes from a training run with the same event, for which the package's jars are on the class \
                path. The rendition is one JPEG of 32 pixels from a JPEG of 64x48, and it is there when S3 has stored \
                it. Ours claims its work in DynamoDB before that, and between that and its answer notes its end, and \
                the end of the whole media item; the peer does none of it.""");
        write(page, "health", "api-function: GET /v1/health");
        write(page, "rendition", "resize-function: the first rendition of a 64x48 JPEG");
    }

    /** The ratio of two variants' times to the first rendition, or to the first answer where none is made. */
    Spread ratio(String what, String variant, String base) {
        var variants = start.path(what);
        return Spread.ofRatios(end(variants.path(variant)), end(variants.path(base)));
    }

    boolean has(String what, String variant) {
        return start.path(what).has(variant);
    }

    private void write(Output page, String what, String title) {
        var variants = start.path(what).properties();
        page.add("### " + title)
                .plot(
                        "start-" + what,
                        title + ", from the start of the process",
                        new BarPlot(
                                        title,
                                        "ms from the start of the process",
                                        0,
                                        variants.stream()
                                                .map(variant -> new BarPlot.Bar(
                                                        variant.getKey(),
                                                        Spread.of(end(variant.getValue())),
                                                        variant.getKey().startsWith("ours")))
                                                .toList())
                                .svg());
        page.add(table(variants));
    }

    private static Table table(Set<Map.Entry<String, JsonNode>> variants) {
        var columns = COLUMNS.stream()
                .filter(column -> variants.stream()
                        .noneMatch(variant ->
                                variant.getValue().path(column.values()).isEmpty()))
                .toList();
        var headings = new ArrayList<>(List.of(""));
        columns.forEach(column -> headings.add(column.heading()));
        var table = new Table(headings.toArray(String[]::new));
        variants.forEach(variant -> {
            var cells = new ArrayList<>(List.of(variant.getKey()));
            columns.forEach(column ->
                    cells.add(show(Spread.of(Values.of(variant.getValue().path(column.values()))), 0)));
            table.row(cells.toArray(String[]::new));
        });
        return table;
    }

    private static List<Double> end(JsonNode variant) {
        var renditions = Values.of(variant.path(RENDITION));
        return renditions.isEmpty() ? Values.of(variant.path(ANSWER)) : renditions;
    }
}
