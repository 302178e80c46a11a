package dev.mediapipeline.batch;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The wait before the next receive of a message: doubling, with full jitter, so that failed messages do not all return
 * at the same time.
 */
final class BackOff {
    static final Duration LONGEST = Duration.ofMinutes(15);

    private BackOff() {}

    /**
     * A wait between 1 second and {@code 2^receiveCount} seconds, at most 15 minutes (full jitter: Brooker, "Exponential
     * Backoff And Jitter", AWS Architecture Blog, 2015).
     *
     * @param receiveCount at least 1
     */
    static Duration afterReceive(int receiveCount) {
        long ceiling = Math.min(LONGEST.toSeconds(), 1L << Math.min(receiveCount, 30));
        return Duration.ofSeconds(ThreadLocalRandom.current().nextLong(1, ceiling + 1));
    }
}
