package dev.mediapipeline.api.listing;

import dev.mediapipeline.media.Owner;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each owner has, without what was deleted, newest first; a moment behind what was written. */
public interface OwnersMedia {
    /**
     * What comes after a position, whether or not there is still something at it.
     *
     * @param after the beginning, if null
     * @param most at least 1
     * @throws dev.mediapipeline.failure.TransientException if the store does not answer
     */
    Stretch read(Owner owner, @Nullable Position after, int most);

    /**
     * A part of an owner's list.
     *
     * @param end where it ends, or null if nothing comes after it
     */
    record Stretch(List<ListedMedia> items, @Nullable Position end) {}
}
