package dev.mediapipeline.localcloud.calls;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts what functions ask of AWS. */
public final class UsageMeter {
    private static final Set<String> WRITES = Set.of(
            "dynamodb:PutItem",
            "dynamodb:UpdateItem",
            "dynamodb:DeleteItem",
            "dynamodb:BatchWriteItem",
            "dynamodb:TransactWriteItems");

    private final Map<String, Map<String, Long>> byFunction = new TreeMap<>();
    private double writeUnits;
    private double readUnits;

    synchronized void count(String function, String action) {
        byFunction.computeIfAbsent(function, f -> new TreeMap<>()).merge(action, 1L, Long::sum);
    }

    synchronized void addUnits(String action, double units) {
        if (WRITES.contains(action)) {
            writeUnits += units;
        } else {
            readUnits += units;
        }
    }

    /** What was used until now. */
    public synchronized Usage usage() {
        var copy = new TreeMap<String, Map<String, Long>>();
        byFunction.forEach((function, requests) -> copy.put(function, new TreeMap<>(requests)));
        return new Usage(copy, writeUnits, readUnits);
    }
}
