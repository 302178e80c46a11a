package dev.mediapipeline.api.idempotency;

import dev.mediapipeline.media.MediaId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The record of a request.
 *
 * @param mediaId the media item that the request makes, chosen first, so that every attempt makes the same one
 * @param expiresAt when the record stops counting, in whole seconds
 */
public record RequestRecord(RequestKey key, Fingerprint fingerprint, MediaId mediaId, Stage stage, Instant expiresAt) {
    public RequestRecord {
        expiresAt = expiresAt.truncatedTo(ChronoUnit.SECONDS);
    }
}
