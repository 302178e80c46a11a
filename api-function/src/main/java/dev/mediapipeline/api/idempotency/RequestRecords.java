package dev.mediapipeline.api.idempotency;

import dev.mediapipeline.api.idempotency.Stage.Leased;
import java.time.Instant;
import java.util.Optional;

/** The memory of requests. Of two writers that race, one wins, and the other learns of it. */
public interface RequestRecords {
    /**
     * Remembers a request that was not seen before. A record that has expired by now counts as not seen, whether or not
     * it was cleared away.
     *
     * @return the record that was there, or nothing if this one is kept
     * @throws dev.mediapipeline.failure.TransientException if the store does not answer
     */
    Optional<RequestRecord> keep(RequestRecord fresh, Instant now);

    /**
     * Takes a request to its next stage, if it is still under this very lease.
     *
     * @return whether it is at that stage now
     * @throws dev.mediapipeline.failure.TransientException if the store does not answer
     */
    boolean advance(RequestKey key, Leased from, Stage to);
}
