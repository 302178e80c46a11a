package dev.mediapipeline.commands.run;

import dev.mediapipeline.localcloud.LocalCloud;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends a run in order when the process ends, for example by Ctrl-C: stops sending, shows the results, stops the cloud.
 */
final class Shutdown implements Runnable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final CountDownLatch shown = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean begun;
    private volatile @Nullable Runnable stop;
    private volatile @Nullable LocalCloud cloud;

    @Override
    public void run() {
        begun = true;
        var stopping = stop;
        if (stopping != null) {
            stopping.run();
        }
        var running = cloud;
        if (running != null) {
            awaitShown();
            running.close();
        } else if (shown.getCount() > 0) {
            System.out.println("Interrupted before anything was sent.");
        }
        ended.countDown();
    }

    private void awaitShown() {
        try {
            var _ = shown.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Makes the shutdown wait for {@link #shown} and stop this local cloud. */
    void closes(LocalCloud started) {
        cloud = started;
    }

    /** Makes the shutdown stop this; stops it immediately if the shutdown has begun. */
    void stops(Runnable sending) {
        stop = sending;
        if (begun) {
            sending.run();
        }
    }

    /** Whether the process is ending. */
    boolean hasBegun() {
        return begun;
    }

    /** Called when all results are shown. */
    void shown() {
        shown.countDown();
    }

    /** Waits until the process ends. */
    void await() throws InterruptedException {
        ended.await();
    }
}
