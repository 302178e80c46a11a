package dev.mediapipeline.media;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Times and counts of events in the life of a media item, for reports and for reconcile.
 *
 * @param uploadedAt when S3 had the bytes
 * @param acceptedAt when ingest froze the plan
 * @param endedAt when it became {@code READY} or {@code FAILED}
 * @param announcedAt when that was announced
 * @param attempts how often a worker claimed one of its groups; one for each group if no attempt was repeated
 * @param resends how often reconcile sent for it again
 * @param resendToken names the latest resend, so that reconcile recognises its own write
 * @param told the part of an announcement that is done while the rest of it failed: for the manifest and each
 *     publisher, the time of the end that was published
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
    /** Nothing has happened yet. */
    public static final Progress NONE = new Progress(null, null, null, null, 0, 0, null, Map.of(), null);

    public Progress {
        told = Map.copyOf(told);
    }

    /** The upload is awaited again: clears the upload, the end and its announcement. */
    public Progress awaitedAgain() {
        return new Progress(null, acceptedAt, null, null, attempts, resends, resendToken, told, erasedAt);
    }

    /** Ingest froze the plan of an upload. */
    public Progress accepted(Instant uploaded, Instant now) {
        return new Progress(uploaded, now, null, null, attempts, resends, resendToken, told, erasedAt);
    }

    /** Ingest refused an upload, which ended the media item. */
    public Progress refused(Instant uploaded, Instant now) {
        return new Progress(uploaded, acceptedAt, now, null, attempts, resends, resendToken, told, erasedAt);
    }

    /** A worker claimed a group. */
    public Progress attempted() {
        return new Progress(
                uploadedAt, acceptedAt, endedAt, announcedAt, attempts + 1, resends, resendToken, told, erasedAt);
    }

    /** It became {@code READY} or {@code FAILED}. */
    public Progress ended(Instant now) {
        return new Progress(uploadedAt, acceptedAt, now, null, attempts, resends, resendToken, told, erasedAt);
    }

    /** Reconcile sent a message for it again. */
    public Progress resent(String token) {
        return new Progress(uploadedAt, acceptedAt, endedAt, announcedAt, attempts, resends + 1, token, told, erasedAt);
    }

    /** A part of its announcement is done. */
    public Progress toldOnly(Map<String, Instant> audiences) {
        return new Progress(
                uploadedAt, acceptedAt, endedAt, announcedAt, attempts, resends, resendToken, audiences, erasedAt);
    }

    /** Every publisher has published its end. */
    public Progress announced(Instant now) {
        return new Progress(uploadedAt, acceptedAt, endedAt, now, attempts, resends, resendToken, Map.of(), erasedAt);
    }

    /** All its objects were erased. */
    public Progress erased(Instant now) {
        return new Progress(uploadedAt, acceptedAt, endedAt, announcedAt, attempts, resends, resendToken, told, now);
    }
}
