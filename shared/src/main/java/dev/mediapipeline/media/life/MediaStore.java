package dev.mediapipeline.media.life;

import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import java.util.Optional;

/**
 * Stores media items. Every method throws {@link dev.mediapipeline.failure.TransientException} if the store does not
 * respond.
 */
public interface MediaStore {
    /** The current media item, read consistently. */
    Optional<Media> find(MediaId id);

    /**
     * Adds a media item, unless there is one with its id.
     *
     * @return the other media item that has its id, or empty if this one is stored now, by this call or by an earlier
     *     attempt
     */
    Optional<Media> register(Media media);

    /**
     * Applies a transition to the media item as it is now, if its condition holds. A transition that an earlier attempt
     * applied counts as applied.
     */
    Result apply(Transition transition);

    /**
     * Removes a tombstone, and thereby the last trace of a media item.
     *
     * @return whether this call removed it; false if it is gone, or has changed since it was read
     */
    boolean remove(Media tombstone);

    /** Result of a transition. */
    sealed interface Result {
        /** The media item afterwards. */
        record Applied(Media media) implements Result {}

        /** The media item that was found, to which the transition does not apply; empty if there is none. */
        record Rejected(Optional<Media> found) implements Result {
            /** Whether the media item was deleted, perhaps so long ago that even its tombstone is gone. */
            public boolean isErased() {
                return found.filter(media -> media.status() != MediaStatus.DELETED)
                        .isEmpty();
            }
        }

        /** Whether the transition was applied. */
        default boolean applied() {
            return this instanceof Applied;
        }

        /** The current media item, in either case. */
        default Optional<Media> current() {
            return switch (this) {
                case Applied(Media media) -> Optional.of(media);
                case Rejected(var found) -> found;
            };
        }
    }
}
