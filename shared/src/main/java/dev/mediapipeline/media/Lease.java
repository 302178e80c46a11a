package dev.mediapipeline.media;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * A worker's hold on a group: until it ends, no other worker may claim the group.
 *
 * @param token the fencing token: writes by a worker with another token are rejected
 * @param until when the lease ends, in milliseconds; it is the worker's own deadline
 */
public record Lease(String token, Instant until) {
    /** 48 random bits, because a token only has to differ from the others of its group. */
    private static final int TOKEN_LENGTH = 13;

    public Lease {
        until = until.truncatedTo(ChronoUnit.MILLIS);
    }

    /** A lease with a new token. */
    public static Lease until(Instant until) {
        return new Lease(UUID.randomUUID().toString().substring(0, TOKEN_LENGTH), until);
    }

    /** Whether another worker may claim the group. */
    public boolean isOver(Instant now) {
        return until.isBefore(now);
    }
}
