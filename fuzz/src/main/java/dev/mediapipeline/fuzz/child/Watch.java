package dev.mediapipeline.fuzz.child;

import dev.mediapipeline.fuzz.child.Outcome.Broken;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Watches a child process while it works on one input, and kills it when it exceeds its limits. */
final class Watch {
    private static final long INTERVAL_MILLIS = 100;
    private static final int WAITING_FACTOR = 10;

    private final Process process;
    private final Limits limits;
    private final Duration cpuBefore;
    private final long start = System.nanoTime();
    private final Thread thread;
    private volatile @Nullable Broken excess;

    Watch(Process process, Limits limits) {
        this.process = process;
        this.limits = limits;
        this.cpuBefore = ProcessFacts.cpu(process);
        this.thread = Thread.ofVirtual().start(this::watch);
    }

    /** Ends the watch. */
    void stop() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }

    /** The limit that the child exceeded, if any. */
    @Nullable
    Broken excess() {
        return excess;
    }

    private void watch() {
        try {
            while (excess == null) {
                Thread.sleep(INTERVAL_MILLIS);
                check();
            }
        } catch (InterruptedException e) {
            // The input is done.
        }
    }

    private void check() {
        int peak = ProcessFacts.peakMegabytes(process);
        var cpu = ProcessFacts.cpu(process).minus(cpuBefore);
        var waited = Duration.ofNanos(System.nanoTime() - start);
        if (peak > limits.megabytes()) {
            end("memory", "%d MiB are resident".formatted(peak));
        } else if (cpu.compareTo(limits.time()) > 0
                || waited.compareTo(limits.time().multipliedBy(WAITING_FACTOR)) > 0) {
            end("hang", "%d ms of processor time in %d ms".formatted(cpu.toMillis(), waited.toMillis()));
        }
    }

    private void end(String kind, String what) {
        String stack;
        try {
            stack = ProcessFacts.stack(process);
        } catch (IOException e) {
            stack = e.toString();
        }
        excess = new Broken(kind, what + System.lineSeparator() + stack);
        process.destroyForcibly();
    }
}
