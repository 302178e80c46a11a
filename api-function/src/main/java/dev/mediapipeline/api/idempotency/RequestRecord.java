package dev.mediapipeline.api.idempotency;

import dev.mediapipeline.media.MediaId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What is remembered of a request.
 *
 * @param mediaId the media that the request makes, chosen before anything is made: every try makes the same media
 * @param expiresAt from when on the request counts as not seen, in whole seconds
 */
public record RequestRecord(RequestKey key, Fingerprint fingerprint, MediaId mediaId, Stage stage, Instant expiresAt) {
    public RequestRecord {
        expiresAt = expiresAt.truncatedTo(ChronoUnit.SECONDS);
    }
}
