package dev.mediapipeline.bench.page;

import dev.mediapipeline.bench.Results.Timed;
import dev.mediapipeline.bench.measure.Spread;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Formats figures in the template; a missing one is shown as not measured. */
record Show() {
    private static final String NOTHING = "not measured";

    public String spread(@Nullable List<Double> values, int digits) {
        return values == null || values.isEmpty() ? NOTHING : Spread.of(values).text(digits);
    }

    /** The median as the length of a bar. */
    public long bar(Timed timed) {
        return Math.round(Spread.of(timed.millis()).median());
    }

    public long longest(Map<String, ? extends Timed> variants) {
        return variants.values().stream().mapToLong(this::bar).max().orElse(1);
    }

    public String ratio(List<Double> values, List<Double> bases) {
        return Spread.ofRatios(values, bases).text(2);
    }

    /** The ratio of a variant's times to another's. */
    public String compare(Map<String, ? extends Timed> variants, String variant, String base) {
        return variants.containsKey(variant) && variants.containsKey(base)
                ? ratio(variants.get(variant).millis(), variants.get(base).millis())
                : NOTHING;
    }

    /** The rendition that is worst at equal size. */
    public String worst(List<QualityRow> quality) {
        return quality.stream()
                .map(QualityRow::atEqualSize)
                .min(Double::compare)
                .map(worst -> number(worst, 2))
                .orElse(NOTHING);
    }

    public String largestToSmallest(Map<String, Batches> batches) {
        return Optional.ofNullable(batches.get("native"))
                .flatMap(Batches::largestToSmallest)
                .map(ratio -> ratio.text(2))
                .orElse(NOTHING);
    }

    public String number(Number value, int digits) {
        return Spread.number(value.doubleValue(), digits);
    }

    public String quotient(Number value, Number divisor, int digits) {
        return Spread.number(value.doubleValue() / divisor.doubleValue(), digits);
    }
}
