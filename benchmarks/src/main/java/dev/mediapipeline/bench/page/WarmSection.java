package dev.mediapipeline.bench.page;

import static dev.mediapipeline.bench.page.Values.number;

import dev.mediapipeline.bench.statistics.Spread;
import tools.jackson.databind.JsonNode;

/** How long warm functions take. */
final class WarmSection {
    private static final double NEARLY_ALL = 0.99;

    private final JsonNode warm;

    WarmSection(JsonNode warm) {
        this.warm = warm;
    }

    void write(Output page) {
        page.add("## Warm functions").add("""
                The time of an invocation at the Runtime API, one at a time, through the whole local cloud, so with the \
                emulators' time for each call to AWS in it.""");
        var table = new Table("function", "invocation", "packages", "n", "p50 ms", "p99 ms");
        for (var step : warm.path("steps")) {
            step.path("variants").properties().forEach(variant -> {
                var values = Values.of(variant.getValue());
                table.row(
                        step.path("function").asString(),
                        step.path("what").asString(),
                        variant.getKey(),
                        Integer.toString(values.size()),
                        number(Spread.of(values).median(), 1),
                        number(Spread.quantile(values, NEARLY_ALL), 1));
            });
        }
        page.add(table);
    }
}
