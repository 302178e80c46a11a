package dev.mediapipeline.bench.page;

import dev.mediapipeline.bench.statistics.Spread;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Reads the values of results, and writes them for people. */
final class Values {
    private Values() {}

    static List<Double> of(JsonNode array) {
        return array.valueStream().map(JsonNode::asDouble).toList();
    }

    /** The median, with the quartiles behind it. */
    static String show(Spread spread, int digits) {
        return "%s (%s–%s)"
                .formatted(
                        number(spread.median(), digits), number(spread.low(), digits), number(spread.high(), digits));
    }

    static String number(double value, int digits) {
        return String.format(Locale.ROOT, "%,." + digits + "f", value);
    }
}
