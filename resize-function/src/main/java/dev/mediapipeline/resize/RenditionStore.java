package dev.mediapipeline.resize;

import dev.mediapipeline.media.ImageFormat;

/** Where renditions are kept. */
public interface RenditionStore {
    /**
     * Stores a rendition; storing the same again changes nothing. Several can be stored at the same time.
     *
     * @throws dev.mediapipeline.failure.TransientException if it may not be stored
     */
    void put(String key, ImageFormat format, byte[] encoded);

    /**
     * Deletes a rendition; one that is not there is deleted, too.
     *
     * @throws dev.mediapipeline.failure.TransientException if it may still be there
     */
    void delete(String key);
}
