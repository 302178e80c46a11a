package dev.mediapipeline.report.erase;

import dev.mediapipeline.media.MediaId;

/**
 * Erases the bytes of a media item: the original first, so that nothing new is made of it, then all that was made. Safe
 * to repeat. What a worker puts later it deletes itself when it meets the tombstone; the second sweep is for the one
 * that dies in between.
 */
public final class EraseMedia {
    private final MediaObjects objects;

    public EraseMedia(MediaObjects objects) {
        this.objects = objects;
    }

    /**
     * Erases; the caller knows that the media item is deleted.
     *
     * @throws dev.mediapipeline.failure.TransientException if something may still be there: call again
     */
    public Erased erase(MediaId id) {
        objects.deleteOriginal(id);
        return new Erased(objects.deleteDerived(id));
    }
}
