package dev.mediapipeline.report.webhook;

import dev.mediapipeline.media.MediaId;

/** Which media items were deleted since they were announced. */
public interface Erasures {
    /**
     * Whether a media item is deleted by now, by a consistent read: it is a tombstone, or gone.
     *
     * @throws dev.mediapipeline.failure.TransientException if that cannot be said
     */
    boolean isErased(MediaId id);
}
