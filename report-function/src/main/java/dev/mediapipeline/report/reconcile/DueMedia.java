package dev.mediapipeline.report.reconcile;

import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.Media;
import java.time.Instant;

/**
 * What reconcile writes: always about a media item as it was seen, and only if it is still so, because others go on with
 * it meanwhile. Every method says whether it was; all throw TransientException if the store does not answer.
 */
public interface DueMedia {
    /**
     * Counts one more try and gives it time. Recognises its own write when the response got lost.
     *
     * @param deadline when somebody has to look at it again
     * @return false if it moved on since it was seen: nothing may be sent for it
     */
    boolean renew(Media seen, Instant deadline);

    /** Fails it: {@code AWAITING_UPLOAD | PROCESSING → FAILED}. */
    boolean giveUp(Media seen, Failure failure, Instant now);

    /** Takes an announced media item off the index. */
    boolean settle(Media seen);

    /** Removes a tombstone, and so the last trace. */
    boolean removeTombstone(Media seen);
}
