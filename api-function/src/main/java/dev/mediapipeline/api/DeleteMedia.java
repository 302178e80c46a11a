package dev.mediapipeline.api;

import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.Owner;
import dev.mediapipeline.media.life.Delete;
import dev.mediapipeline.media.life.MediaStore;
import java.time.Clock;
import java.time.Duration;

/**
 * Deletes media items: turns each into a tombstone, and the pipeline then erases its objects. Late messages and uploads
 * find the tombstone; once none can arrive any more, a second sweep removes it.
 */
public final class DeleteMedia {
    /** The retention of messages in our queues, which is SQS's maximum. */
    public static final Duration MESSAGES_KEPT = Duration.ofDays(14);

    private final MediaStore store;
    private final Duration expiry;
    private final Clock clock;

    /** @param expiry the validity of an upload grant */
    public DeleteMedia(MediaStore store, Duration expiry, Clock clock) {
        this.store = store;
        this.expiry = expiry;
        this.clock = clock;
    }

    /**
     * Deletes the owner's media item with this id. Deleting it again changes nothing.
     *
     * @throws dev.mediapipeline.http.ProblemException 404 if there is no such media item, it has another owner, or the
     *     text is not an id
     */
    public void delete(Owner owner, String id) {
        boolean deleted = MediaId.parse(id)
                .map(mediaId -> new Delete(mediaId, owner, clock.instant(), MESSAGES_KEPT.plus(expiry)))
                .filter(delete -> store.apply(delete).applied())
                .isPresent();
        if (!deleted) {
            throw FindMedia.missing(id);
        }
    }
}
