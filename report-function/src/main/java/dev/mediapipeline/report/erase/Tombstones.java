package dev.mediapipeline.report.erase;

import dev.mediapipeline.media.Media;
import java.time.Instant;

/** Notes which deleted media items are erased. */
public interface Tombstones {
    /**
     * Notes that everything stored of a deleted media item is erased. From then on it is due for its second sweep only.
     * Changes nothing if that was noted before or the tombstone is gone.
     *
     * @throws dev.mediapipeline.failure.TransientException if the store does not answer
     */
    void erased(Media tombstone, Instant now);
}
