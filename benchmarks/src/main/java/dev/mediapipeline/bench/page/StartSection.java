package dev.mediapipeline.bench.page;

import static dev.mediapipeline.bench.page.Values.show;

import dev.mediapipeline.bench.plot.BarPlot;
import dev.mediapipeline.bench.statistics.Spread;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** How long a new process takes to its first answer. */
final class StartSection {
    private final JsonNode start;

    StartSection(JsonNode start) {
        this.start = start;
    }

    void write(Output page) {
        page.add("## Start").add("""
                From the start of a process to its first answer, behind the Runtime API of the local cloud. A process \
                starts when its program is loaded: the milliseconds before it, in which the benchmark's own JVM starts \
                a process, are nobody's. JVM packages run as `template.yaml` says; the AOT cache comes from a training \
                run with the same event, for which the package's jars are on the class path. The rendition is one JPEG \
                of 32 pixels from a JPEG of 64x48, from S3 to S3. Ours claims its work in DynamoDB and notes its end \
                there as well, and the end of the whole media item; the peer does none of that.""");
        write(page, "health", "api-function: GET /v1/health");
        write(page, "rendition", "resize-function: the first rendition of a 64x48 JPEG");
    }

    /** The ratio of two variants' times to the first answer. */
    Spread ratio(String what, String variant, String base) {
        return Spread.ofRatios(
                Values.of(start.path(what).path(variant).path("firstResponseMillis")),
                Values.of(start.path(what).path(base).path("firstResponseMillis")));
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
                                        "ms from the start of the process to the first answer",
                                        0,
                                        variants.stream()
                                                .map(variant -> new BarPlot.Bar(
                                                        variant.getKey(),
                                                        spread(variant.getValue(), "firstResponseMillis"),
                                                        variant.getKey().startsWith("ours")))
                                                .toList())
                                .svg());
        var table = new Table("", "start to first poll, ms", "poll to answer, ms", "start to answer, ms", "RSS MB");
        variants.forEach(variant -> table.row(
                variant.getKey(),
                show(spread(variant.getValue(), "firstPollMillis"), 0),
                show(answer(variant.getValue()), 0),
                show(spread(variant.getValue(), "firstResponseMillis"), 0),
                show(spread(variant.getValue(), "residentMegabytes"), 0)));
        page.add(table);
    }

    private static Spread answer(JsonNode variant) {
        var polls = Values.of(variant.path("firstPollMillis"));
        var answers = Values.of(variant.path("firstResponseMillis"));
        return Spread.of(IntStream.range(0, polls.size())
                .mapToObj(i -> answers.get(i) - polls.get(i))
                .toList());
    }

    private static Spread spread(JsonNode variant, String of) {
        return Spread.of(Values.of(variant.path(of)));
    }
}
