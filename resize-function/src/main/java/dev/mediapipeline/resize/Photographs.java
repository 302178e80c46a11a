package dev.mediapipeline.resize;

import dev.mediapipeline.media.MediaId;
import java.nio.ByteBuffer;

/** The uploaded photographs. */
public interface Photographs {
    /**
     * Reads a photograph into a direct buffer, which is valid until the next call.
     *
     * @param etag identifies the bytes to read
     * @throws dev.mediapipeline.failure.PermanentException {@code SOURCE_MISSING} if they are gone
     * @throws dev.mediapipeline.failure.TransientException if they could not be read
     */
    ByteBuffer read(MediaId id, String etag);
}
