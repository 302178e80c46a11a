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
    /** Between two rows, two blocks or two passes of an encoder libvips looks whether it is to stop. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Duration limit;
    private final Runnable onStuck;

    /** @param onStuck is run when a job has not ended in time and cannot be stopped: its thread works on */
    TimedJob(Duration limit, Runnable onStuck) {
        this.limit = limit;
        this.onStuck = onStuck;
    }

    /**
     * Waits until the work is done, and passes on what it throws.
     *
     * @throws PermanentException {@code TOO_COMPLEX}, if it is not done in time
     */
    void run(Consumer<Deadline> work) {
        var deadline = new Deadline();
        var task = new FutureTask<Void>(() -> work.accept(deadline), null);
        Thread.ofPlatform().name("render").daemon().start(task);
        try {
            await(task, limit);
        } catch (TimeoutException late) {
            deadline.pass();
            if (!endsNow(task)) {
                onStuck.run();
            }
            throw new PermanentException(
                    new Failure(
                            Failure.TOO_COMPLEX,
                            "Decoding and resizing took longer than %d s: save the image again, smaller or in fewer passes, and upload that."
                                    .formatted(limit.toSeconds())),
                    late);
        } catch (InterruptedException e) {
            deadline.pass();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a photograph is rendered", e);
        }
    }

    private static boolean endsNow(FutureTask<Void> task) throws InterruptedException {
        try {
            task.get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException stopped) {
            return true;
        } catch (TimeoutException stuck) {
            return false;
        }
    }

    private static void await(FutureTask<Void> task, Duration limit) throws InterruptedException, TimeoutException {
        try {
            task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException thrown -> throw thrown;
                case Error thrown -> throw thrown;
                default -> throw new IllegalStateException(e.getCause());
            }
        }
    }
}
