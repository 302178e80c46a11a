package dev.mediapipeline.bench.statistics;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A median with its quartiles, which are its spread.
 *
 * @param low a quarter of the values is at most this
 * @param high a quarter of the values is at least this
 */
public record Spread(double low, double median, double high) {

    /**
     * Of some values in any order.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static Spread of(List<Double> values) {
        return new Spread(quantile(values, 0.25), quantile(values, 0.5), quantile(values, 0.75));
    }

    /** Of the ratios of values that were measured side by side, pair by pair; what has no partner is left out. */
    public static Spread ofRatios(List<Double> values, List<Double> bases) {
        return of(IntStream.range(0, Math.min(values.size(), bases.size()))
                .mapToObj(i -> values.get(i) / bases.get(i))
                .toList());
    }

    /**
     * The value below which this share of the values lies, linear between neighbours.
     *
     * @throws IllegalArgumentException if there are no values
     */
    public static double quantile(List<Double> values, double share) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        var sorted = values.stream().sorted().toList();
        var position = share * (sorted.size() - 1);
        var below = (int) position;
        var above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (position - below) * (sorted.get(above) - sorted.get(below));
    }
}
