package dev.mediapipeline.bench.measure;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A median and its quartiles.
 *
 * @param low a quarter of the values is at most this
 * @param high a quarter of the values is at least this
 */
public record Spread(double low, double median, double high) {
    /**
     * Summarises values in any order.
     *
     * @throws IllegalArgumentException if there are no values
     */
    public static Spread of(Collection<Double> values) {
        return new Spread(quantile(values, 0.25), quantile(values, 0.5), quantile(values, 0.75));
    }

    /** The spread of the ratios of values that were measured side by side, pair by pair; a value without a pair is left out. */
    public static Spread ofRatios(List<Double> values, List<Double> bases) {
        return of(IntStream.range(0, Math.min(values.size(), bases.size()))
                .mapToObj(i -> values.get(i) / bases.get(i))
                .toList());
    }

    /** Returns the value below which this share of the values lies, linear between neighbours. */
    static double quantile(Collection<Double> values, double share) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        var sorted = values.stream().sorted().toList();
        var position = share * (sorted.size() - 1);
        var below = (int) position;
        var above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (position - below) * (sorted.get(above) - sorted.get(below));
    }

    /** Formats the median, with the quartiles in brackets. */
    public String text(int digits) {
        return "%s (%s–%s)".formatted(number(median, digits), number(low, digits), number(high, digits));
    }

    /** Formats a number with this many decimal places. */
    public static String number(double value, int digits) {
        return String.format(Locale.ROOT, "%,." + digits + "f", value);
    }
}
