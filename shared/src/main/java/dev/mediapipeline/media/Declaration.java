package dev.mediapipeline.media;

import org.jspecify.annotations.Nullable;

/**
 * What the client said about its upload before it sent the bytes.
 *
 * @param fileName the client's own name for it, for people only: nothing is decided by it
 * @param contentType the media type, without parameters
 * @param contentLength bytes
 * @param sha256 the SHA-256 of the bytes in Base64, if the client gave it
 */
public record Declaration(
        @Nullable String fileName,
        String contentType,
        long contentLength,
        @Nullable String sha256) {}
