package dev.mediapipeline.report.erase;

import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.life.MarkErased;
import dev.mediapipeline.media.life.MediaStore;
import java.time.Clock;

/**
 * Erases the bytes of a media item: the original first, so that nothing new is made from it, then everything derived from
 * it. Safe to repeat. A worker that stores something later finds the tombstone and deletes its object itself; the second
 * sweep covers a worker that dies in between.
 */
public final class EraseMedia {
    /**
     * No object of the media item is stored any more.
     *
     * @param derived number of renditions and manifests that this call deleted; 0 if it was erased before
     */
    public record Erased(int derived) {}

    private final MediaObjects objects;
    private final MediaStore store;
    private final Clock clock;

    public EraseMedia(MediaObjects objects, MediaStore store, Clock clock) {
        this.objects = objects;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Erases a deleted media item and records that on its tombstone. Reconcile erases again until it is recorded.
     *
     * @param tombstone a deleted media item
     * @throws dev.mediapipeline.failure.TransientException if some objects may remain
     */
    public Erased erase(Media tombstone) {
        Erased erased = sweep(tombstone.id());
        store.apply(new MarkErased(tombstone.id(), clock.instant()));
        return erased;
    }

    /**
     * Erases without recording it; the caller knows that the media item is deleted.
     *
     * @throws dev.mediapipeline.failure.TransientException if some objects may remain
     */
    public Erased sweep(MediaId id) {
        objects.deleteOriginal(id);
        return new Erased(objects.deleteDerived(id));
    }
}
