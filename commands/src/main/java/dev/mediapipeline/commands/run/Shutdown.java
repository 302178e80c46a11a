package dev.mediapipeline.commands.run;

import dev.mediapipeline.localcloud.LocalCloud;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Ends a run in order when the process ends, by Ctrl-C for example: no more is sent, the results are shown, the cloud stops. */
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

    /** From now on, the shutdown waits for {@link #shown} and stops this local cloud. */
    void closes(LocalCloud started) {
        cloud = started;
    }

    /** From now on, the shutdown stops this; at once if it has begun. */
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

    /** Nothing more is shown. */
    void shown() {
        shown.countDown();
    }

    /** Waits until the process ends. */
    void await() throws InterruptedException {
        ended.await();
    }
}
