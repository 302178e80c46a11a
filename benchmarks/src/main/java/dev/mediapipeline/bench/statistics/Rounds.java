package dev.mediapipeline.bench.statistics;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * Variants measured by turns: what the machine does meanwhile meets all of them alike, and the n-th values of two
 * variants are a pair. Every second round goes backwards, so that nobody always follows the same neighbour.
 */
public final class Rounds {
    private Rounds() {}

    /** Measures one variant once. */
    public interface Measurement<T> {
        T measure() throws IOException, InterruptedException;
    }

    /**
     * Measures every variant once a round.
     *
     * @param beforeRound hears the number of the round, from 1
     */
    public static <T> Map<String, List<T>> run(
            Map<String, Measurement<T>> variants, int rounds, IntConsumer beforeRound)
            throws IOException, InterruptedException {
        var measured = new LinkedHashMap<String, List<T>>();
        variants.keySet().forEach(name -> measured.put(name, new ArrayList<>()));
        for (var round = 1; round <= rounds; round++) {
            beforeRound.accept(round);
            var order = new ArrayList<>(variants.entrySet());
            for (var variant : round % 2 == 1 ? order : order.reversed()) {
                var value = variant.getValue().measure();
                measured.computeIfAbsent(variant.getKey(), name -> new ArrayList<>())
                        .add(value);
            }
        }
        return measured;
    }
}
