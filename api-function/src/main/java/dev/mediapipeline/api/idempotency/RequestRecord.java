package dev.mediapipeline.api.idempotency;

import dev.mediapipeline.media.MediaId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The record of a request.
 *
 * @param mediaId the media item that the request creates, chosen first, so that every attempt creates the same one
 * @param expiresAt the time from which the record is ignored, in whole seconds
 */
public record RequestRecord(RequestKey key, Fingerprint fingerprint, MediaId mediaId, Stage stage, Instant expiresAt) {
    public RequestRecord {
        expiresAt = expiresAt.truncatedTo(ChronoUnit.SECONDS);
    }
}
