package dev.mediapipeline.media;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a media item, when and how often; for reports and for reconcile.
 *
 * @param uploadedAt when S3 had the bytes
 * @param acceptedAt when ingest froze the plan
 * @param endedAt when it became {@code READY} or {@code FAILED}
 * @param announcedAt when that was announced
 * @param attempts how often a worker claimed one of its groups; one for each group if nothing was tried again
 * @param resends how often reconcile sent for it again
 */
public record Progress(
        @Nullable Instant uploadedAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant endedAt,
        @Nullable Instant announcedAt,
        int attempts,
        int resends) {
    /** Nothing happened yet. */
    public static final Progress NONE = new Progress(null, null, null, null, 0, 0);
}
