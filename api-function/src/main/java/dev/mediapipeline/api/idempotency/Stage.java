package dev.mediapipeline.api.idempotency;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The progress of a request's work. */
public sealed interface Stage {
    /**
     * An attempt is working. Another may take over once the lease is over.
     *
     * @param token the fencing token: writes with it are rejected once another attempt has taken over
     * @param until in whole milliseconds
     */
    record Leased(String token, Instant until) implements Stage {
        public Leased {
            until = until.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /** The work is done. */
    record Completed() implements Stage {}
}
