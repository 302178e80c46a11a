package dev.mediapipeline.api.listing;

import dev.mediapipeline.media.Owner;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Each owner's media items without deleted ones, newest first. Reads are eventually consistent. */
public interface OwnersMedia {
    /**
     * Reads on from a position, whether or not its media item still exists.
     *
     * @param after null for the start of the list
     * @param max the maximum number of media items to read, at least 1
     * @throws dev.mediapipeline.failure.TransientException if the store does not respond
     */
    Scan read(Owner owner, @Nullable Position after, int max);

    /**
     * A part of an owner's list.
     *
     * @param end the last position that was read, or null at the end of the list
     */
    record Scan(List<ListedMedia> items, @Nullable Position end) {}
}
