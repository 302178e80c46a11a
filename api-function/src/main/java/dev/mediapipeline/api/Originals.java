package dev.mediapipeline.api;

import dev.mediapipeline.media.Media;
import java.net.URI;
import java.time.Instant;
import java.util.Map;

/** The store of originals. */
public interface Originals {
    /**
     * Grants one upload that matches the media item's declaration: type, length, and the checksum if there is one. A
     * second upload to the same key is rejected.
     */
    UploadGrant grant(Media media);

    /**
     * Stores a photograph for a media item without a grant. Storing it again changes nothing.
     *
     * @throws dev.mediapipeline.failure.TransientException if it was not stored, or its response was lost
     */
    void store(Media media, byte[] photograph);

    /**
     * A grant to upload with one HTTP PUT.
     *
     * @param headers to be sent unchanged
     */
    record UploadGrant(URI url, Map<String, String> headers, Instant expiresAt) {}
}
