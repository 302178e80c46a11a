package dev.mediapipeline.localcloud.calls;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Counts the functions' AWS calls. */
public final class UsageMeter {
    private static final Pattern WRITE =
            Pattern.compile("dynamodb:((Put|Update|Delete)Item|(Batch|Transact)WriteItems?)");

    private final Map<String, Map<String, Long>> byFunction = new TreeMap<>();
    private volatile BiConsumer<String, String> watcher = (function, action) -> {};
    private double writeUnits;
    private double readUnits;

    synchronized void count(String function, String action) {
        byFunction.computeIfAbsent(function, f -> new TreeMap<>()).merge(action, 1L, Long::sum);
    }

    synchronized void addUnits(String action, double units) {
        if (WRITE.matcher(action).matches()) {
            writeUnits += units;
        } else {
            readUnits += units;
        }
    }

    void completed(String function, String action) {
        watcher.accept(function, action);
    }

    /** Reports each call that AWS has responded to from now on: the function and the action. */
    public void watch(BiConsumer<String, String> newWatcher) {
        watcher = newWatcher;
    }

    /** The usage so far. */
    public synchronized Usage usage() {
        var copy = new TreeMap<String, Map<String, Long>>();
        byFunction.forEach((function, requests) -> copy.put(function, new TreeMap<>(requests)));
        return new Usage(copy, writeUnits, readUnits);
    }
}
