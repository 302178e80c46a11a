package dev.mediapipeline.localcloud.lambda;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The idle processes of a function; the most recently used one is taken first. */
final class IdleProcesses {
    private final Deque<FunctionProcess> processes = new ArrayDeque<>();

    /** Takes a process that is alive, and drops any that have died: the pool discards them when they exit. */
    synchronized Optional<FunctionProcess> take() {
        while (!processes.isEmpty()) {
            var process = processes.removeFirst();
            if (process.isAlive()) {
                return Optional.of(process);
            }
        }
        return Optional.empty();
    }

    /** Adds a process unless it has died. */
    synchronized void add(FunctionProcess process) {
        if (process.isAlive()) {
            processes.addFirst(process);
        }
    }

    synchronized void remove(FunctionProcess process) {
        processes.remove(process);
    }
}
