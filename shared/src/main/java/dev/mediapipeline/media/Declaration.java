package dev.mediapipeline.media;

import org.jspecify.annotations.Nullable;

/**
 * The client's declaration of its upload, before it sends the bytes.
 *
 * @param fileName the client's own name for it, only for people: no decision depends on it
 * @param contentType the media type, without parameters
 * @param contentLength bytes
 * @param sha256 the SHA-256 of the bytes in Base64, if the client gave it
 */
public record Declaration(
        @Nullable String fileName,
        String contentType,
        long contentLength,
        @Nullable String sha256) {}
