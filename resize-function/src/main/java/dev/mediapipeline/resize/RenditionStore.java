package dev.mediapipeline.resize;

import dev.mediapipeline.media.ImageFormat;

/** Stores renditions. */
public interface RenditionStore {
    /**
     * Stores a rendition; storing the same again changes nothing. Several can be stored at the same time.
     *
     * @throws dev.mediapipeline.failure.TransientException if it may not have been stored
     */
    void put(String key, ImageFormat format, byte[] encoded);

    /**
     * Deletes a rendition; succeeds if there is none.
     *
     * @throws dev.mediapipeline.failure.TransientException if it may still exist
     */
    void delete(String key);
}
