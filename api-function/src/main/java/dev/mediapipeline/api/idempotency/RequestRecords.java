package dev.mediapipeline.api.idempotency;

import dev.mediapipeline.api.idempotency.Stage.Leased;
import java.time.Instant;
import java.util.Optional;

/** Records of requests. Of two concurrent writers, one succeeds; the other gets its record, or false. */
public interface RequestRecords {
    /**
     * Stores the record of a new request. An expired record is ignored, even while it is still stored.
     *
     * @return the record found, or empty if this one was stored
     * @throws dev.mediapipeline.failure.TransientException if the store does not respond
     */
    Optional<RequestRecord> putIfAbsent(RequestRecord fresh, Instant now);

    /**
     * Moves a request to its next stage if it still has exactly this lease.
     *
     * @return whether it has that stage now
     * @throws dev.mediapipeline.failure.TransientException if the store does not respond
     */
    boolean advance(RequestKey key, Leased from, Stage to);
}
