package dev.mediapipeline.api;

import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import java.util.Optional;

/** The media items, as far as the API makes and shows them. */
public interface MediaRegistry {
    /**
     * Adds a media item.
     *
     * @throws IllegalStateException if there is one of that id
     * @throws dev.mediapipeline.failure.TransientException if the store does not answer
     */
    void add(Media media);

    /** The media item of an id, with everything that was written before. */
    Optional<Media> find(MediaId id);
}
