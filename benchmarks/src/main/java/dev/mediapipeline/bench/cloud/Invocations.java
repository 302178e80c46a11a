package dev.mediapipeline.bench.cloud;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long each invocation took, as the Runtime API saw it, by function and in the order of their ends. */
final class Invocations {
    private static final long PATIENCE_MILLIS = 60_000;
    private static final long PAUSE_MILLIS = 2;

    private final Map<String, Queue<Double>> millis = new ConcurrentHashMap<>();

    void ended(String function, Duration duration) {
        of(function).add(duration.toNanos() / 1e6);
    }

    /** How many have ended. */
    int count(String function) {
        return of(function).size();
    }

    /** Those after the first so many. */
    List<Double> since(String function, int count) {
        return of(function).stream().skip(count).toList();
    }

    /** Waits until so many have ended. */
    void await(String function, int count) throws InterruptedException {
        var end = System.nanoTime() + Duration.ofMillis(PATIENCE_MILLIS).toNanos();
        while (count(function) < count) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        "%s ended %d invocations, not %d".formatted(function, count(function), count));
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private Queue<Double> of(String function) {
        return millis.computeIfAbsent(function, name -> new ConcurrentLinkedQueue<>());
    }
}
