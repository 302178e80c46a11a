package dev.mediapipeline.localcloud.lambda;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The processes of a function that wait for work; the one that worked last is taken first. */
final class IdleProcesses {
    private final Deque<FunctionProcess> processes = new ArrayDeque<>();

    /** Takes a process that lives; one that has died is dropped: the pool discards it when it exits. */
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
