package dev.mediapipeline.api.idempotency;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** How far the answer to a request has come. */
public sealed interface Stage {
    /**
     * Somebody works on it. Whoever comes after the lease's end may take over.
     *
     * @param token the fence: what its holder writes carries it, and is refused once somebody else has taken over
     * @param until in whole milliseconds
     */
    record Leased(String token, Instant until) implements Stage {
        public Leased {
            until = until.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /** It was answered. */
    record Completed() implements Stage {}
}
