package dev.mediapipeline.resize;

import dev.mediapipeline.media.ImageFormat;
import java.nio.ByteBuffer;

/** Where renditions are kept. */
public interface RenditionStore {
    /**
     * Stores a rendition; storing the same again changes nothing.
     *
     * @param encoded is read from its position to its limit before the call returns
     * @throws dev.mediapipeline.failure.TransientException if it may not be stored
     */
    void put(String key, ImageFormat format, ByteBuffer encoded);

    /**
     * Deletes a rendition; one that is not there is deleted, too.
     *
     * @throws dev.mediapipeline.failure.TransientException if it may still be there
     */
    void delete(String key);
}
