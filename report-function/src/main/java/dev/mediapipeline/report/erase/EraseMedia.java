package dev.mediapipeline.report.erase;

import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import java.time.Clock;

/**
 * Erases the bytes of a media item: the original first, so that nothing new is made of it, then all that was made. Safe
 * to repeat. What a worker puts later it deletes itself when it meets the tombstone; the second sweep is for the one
 * that dies in between.
 */
public final class EraseMedia {
    private final MediaObjects objects;
    private final Tombstones tombstones;
    private final Clock clock;

    public EraseMedia(MediaObjects objects, Tombstones tombstones, Clock clock) {
        this.objects = objects;
        this.tombstones = tombstones;
        this.clock = clock;
    }

    /**
     * Erases what was deleted and notes it on the tombstone. What is not noted, reconcile erases again.
     *
     * @param tombstone a media item that is deleted
     * @throws dev.mediapipeline.failure.TransientException if something may still be there: call again
     */
    public Erased erase(Media tombstone) {
        Erased erased = sweep(tombstone.id());
        tombstones.erased(tombstone, clock.instant());
        return erased;
    }

    /**
     * Erases without a note; the caller knows that the media item is deleted.
     *
     * @throws dev.mediapipeline.failure.TransientException if something may still be there: call again
     */
    public Erased sweep(MediaId id) {
        objects.deleteOriginal(id);
        return new Erased(objects.deleteDerived(id));
    }
}
