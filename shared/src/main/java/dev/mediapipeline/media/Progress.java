package dev.mediapipeline.media;

import java.time.Instant;
import java.util.Map;
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
 * @param resendToken names the latest resend, so that reconcile recognises its own write
 * @param told the part of an announcement that is done while the rest of it failed: by audience, the time of the end
 *     that it was told of
 * @param erasedAt when everything that was stored of a deleted media item had been erased
 */
public record Progress(
        @Nullable Instant uploadedAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant endedAt,
        @Nullable Instant announcedAt,
        int attempts,
        int resends,
        @Nullable String resendToken,
        Map<String, Instant> told,
        @Nullable Instant erasedAt) {
    /** Nothing happened yet. */
    public static final Progress NONE = new Progress(null, null, null, null, 0, 0);

    public Progress {
        told = Map.copyOf(told);
    }

    /** Progress of a media item that is alive and whose announcement is not done in part. */
    public Progress(
            @Nullable Instant uploadedAt,
            @Nullable Instant acceptedAt,
            @Nullable Instant endedAt,
            @Nullable Instant announcedAt,
            int attempts,
            int resends) {
        this(uploadedAt, acceptedAt, endedAt, announcedAt, attempts, resends, null, Map.of(), null);
    }
}
