package dev.mediapipeline.report.erase;

import dev.mediapipeline.media.MediaId;

/** The stored bytes of media items. */
public interface MediaObjects {
    /**
     * Deletes the uploaded object, if there is one.
     *
     * @throws dev.mediapipeline.failure.TransientException if it may remain
     */
    void deleteOriginal(MediaId id);

    /**
     * Deletes the renditions of every plan and the manifest, and nothing of another media item.
     *
     * @return number of deleted objects
     * @throws dev.mediapipeline.failure.TransientException if some objects may remain
     */
    int deleteDerived(MediaId id);
}
