package dev.mediapipeline.media;

/**
 * The life of a media item: {@code AWAITING_UPLOAD → PROCESSING → READY | FAILED}; an upload that is refused goes from
 * {@code AWAITING_UPLOAD} to {@code FAILED}; any status can become {@code DELETED}.
 */
public enum MediaStatus {
    AWAITING_UPLOAD,
    PROCESSING,
    READY,
    FAILED,
    DELETED;

    /** Whether the pipeline has ended its work: {@code READY} or {@code FAILED}. */
    public boolean ended() {
        return this == READY || this == FAILED;
    }
}
