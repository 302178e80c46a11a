package dev.mediapipeline.client;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A media item that was just created, or that an earlier request with the same idempotency key created.
 *
 * @param upload how to send the bytes; absent if the request carried them, or if they have arrived
 */
public record CreatedMedia(
        String mediaId, MediaStatus status, @Nullable Upload upload) {

    /**
     * Permission to send the bytes once.
     *
     * @param url the presigned URL; it contains a signature, so it is as secret as a password
     * @param headers headers to send exactly as they are: the signature covers them
     */
    public record Upload(String method, URI url, Map<String, String> headers, Instant expiresAt) {}
}
