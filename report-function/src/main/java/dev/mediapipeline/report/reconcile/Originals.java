package dev.mediapipeline.report.reconcile;

import dev.mediapipeline.media.MediaId;
import java.time.Instant;
import java.util.Optional;

/** Finds uploaded objects. */
public interface Originals {
    /**
     * The uploaded object of a media item, if there is one.
     *
     * @throws dev.mediapipeline.failure.TransientException if the store does not respond
     */
    Optional<Original> find(MediaId id);

    /**
     * An uploaded object.
     *
     * @param etag identifies its bytes, without quotes
     * @param bytes its length
     * @param uploadedAt time at which the upload was complete
     */
    record Original(String etag, long bytes, Instant uploadedAt) {}
}
