package dev.mediapipeline.api;

import dev.mediapipeline.media.Media;
import java.net.URI;
import java.time.Instant;
import java.util.Map;

/** Where uploaded photographs go. */
public interface Originals {
    /**
     * Allows one upload of exactly what the media item declares: type, length, and checksum if it was given. A second
     * upload to the same place is refused.
     */
    UploadGrant grant(Media media);

    /**
     * Stores a photograph itself, for a media item that nothing was granted for. Storing it again changes nothing.
     *
     * @throws dev.mediapipeline.failure.TransientException if it may not be stored
     */
    void store(Media media, byte[] photograph);

    /**
     * The permission to upload with one HTTP PUT.
     *
     * @param headers have to be sent as they are
     */
    record UploadGrant(URI url, Map<String, String> headers, Instant expiresAt) {}
}
