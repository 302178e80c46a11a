package dev.mediapipeline.bench.measure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Measures variants in turn: changes in the machine's speed reach all of them alike, and the n-th values of two variants
 * are a pair. Every second round runs backwards, so that no variant always follows the same neighbour.
 */
public final class Rounds {
    private Rounds() {}

    /** Measures a variant once; rounds count from 0. */
    public interface Measurement<V, T> {
        T measure(V variant, int round) throws IOException, InterruptedException;
    }

    /** Measures every variant once a round; returns the values by the variants' names. */
    public static <V, T> Map<String, List<T>> run(Map<String, V> variants, int rounds, Measurement<V, T> measurement)
            throws IOException, InterruptedException {
        var measured = new LinkedHashMap<String, List<T>>();
        variants.keySet().forEach(name -> measured.put(name, new ArrayList<>()));
        for (var round = 0; round < rounds; round++) {
            var order = List.copyOf(variants.entrySet());
            for (var variant : round % 2 == 0 ? order : order.reversed()) {
                var value = measurement.measure(variant.getValue(), round);
                Objects.requireNonNull(measured.get(variant.getKey())).add(value);
            }
        }
        return measured;
    }
}
