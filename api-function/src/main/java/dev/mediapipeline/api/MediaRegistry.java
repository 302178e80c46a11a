package dev.mediapipeline.api;

import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.Owner;
import java.time.Instant;
import java.util.Optional;

/**
 * The media items, as far as the API makes, shows and deletes them. Every method throws
 * {@link dev.mediapipeline.failure.TransientException} if the store does not answer.
 */
public interface MediaRegistry {
    /**
     * Adds a media item, unless there is one of its id.
     *
     * @return the one that was there, or nothing if this one, equal in everything, is there now
     */
    Optional<Media> add(Media media);

    /** The media item of an id, with everything that was written before. */
    Optional<Media> find(MediaId id);

    /**
     * Moves the deadline of a media item that awaits its upload; never to an earlier time, and no other item's.
     *
     * @param deadline in whole seconds
     * @return the item as it is now
     */
    Optional<Media> prolong(MediaId id, Instant deadline);

    /**
     * Lets a media item wait for its bytes again that failed because none came or none were found.
     *
     * @return the item as it is now, reopened or as it was found
     */
    Optional<Media> reopen(MediaId id, Instant now, Instant deadline);

    /**
     * Makes an owner's media item a tombstone: {@code DELETED}, listed and reported nowhere, without what its owner said of
     * it and without what was made of it. A tombstone stays as it is.
     *
     * @param sweep when the tombstone is to be looked at
     * @return whether the item is a tombstone now; not if there is none, or it is another owner's
     */
    boolean bury(MediaId id, Owner owner, Instant now, Instant sweep);
}
