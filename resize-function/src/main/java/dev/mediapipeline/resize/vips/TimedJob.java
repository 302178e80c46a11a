package dev.mediapipeline.resize.vips;

import dev.mediapipeline.failure.PermanentException;
import dev.mediapipeline.media.Failure;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Runs native work that cannot be interrupted, on a thread of its own, for a limited time. */
final class TimedJob {
    /** libvips checks for a stop between rows, blocks and encoder passes. */
    static final Duration GRACE = Duration.ofSeconds(2);

    private final Duration limit;
    private final Runnable onStuck;

    /** @param onStuck runs when a job exceeds its time and cannot be stopped; its thread continues */
    TimedJob(Duration limit, Runnable onStuck) {
        this.limit = limit;
        this.onStuck = onStuck;
    }

    /**
     * Waits until the work is done. Rethrows its exception.
     *
     * @throws PermanentException {@code TOO_COMPLEX} if it is not done in time
     */
    void run(Consumer<Deadline> work) {
        var deadline = new Deadline();
        var task = new FutureTask<Void>(() -> work.accept(deadline), null);
        Thread.ofPlatform().name("render").daemon().start(task);
        try {
            if (!endsWithin(limit, task)) {
                deadline.pass();
                giveUp(task);
            }
        } catch (InterruptedException e) {
            deadline.pass();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a photograph is rendered", e);
        }
    }

    private void giveUp(FutureTask<Void> task) throws InterruptedException {
        var tooComplex = new PermanentException(new Failure(
                Failure.TOO_COMPLEX,
                "Decoding and resizing this image took longer than %d s: save it again, smaller or in fewer passes, and upload that."
                        .formatted(limit.toSeconds())));
        try {
            if (!endsWithin(GRACE, task)) {
                onStuck.run();
            }
        } catch (RuntimeException stopped) {
            tooComplex.addSuppressed(stopped);
        }
        throw tooComplex;
    }

    /** Rethrows the exception of the task. */
    private static boolean endsWithin(Duration time, FutureTask<Void> task) throws InterruptedException {
        try {
            task.get(time.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException late) {
            return false;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            if (e.getCause() instanceof Error thrown) {
                throw thrown;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
