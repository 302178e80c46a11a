package dev.mediapipeline.report.erase;

import dev.mediapipeline.media.MediaId;

/** The stored bytes of media items. */
public interface MediaObjects {
    /**
     * Deletes what was uploaded, if it is there.
     *
     * @throws dev.mediapipeline.failure.TransientException if it may still be there
     */
    void deleteOriginal(MediaId id);

    /**
     * Deletes whatever was made of it: renditions and manifest, of whichever plan, and nothing of another media item.
     *
     * @return how many objects were deleted
     * @throws dev.mediapipeline.failure.TransientException if something may still be there
     */
    int deleteDerived(MediaId id);
}
