package dev.mediapipeline.media;

import java.util.Arrays;

/**
 * The status of a media item: {@code AWAITING_UPLOAD → PROCESSING → READY | FAILED}. The transitions between them are in
 * {@code dev.mediapipeline.media.life}, and drawn in {@code docs/architecture.md}.
 */
public enum MediaStatus {
    AWAITING_UPLOAD,
    PROCESSING,
    READY,
    FAILED,
    DELETED,
    /** A status of a later version, which this one leaves unchanged. */
    UNKNOWN;

    /** The status with this name, or {@link #UNKNOWN} for a name that a later version introduced. */
    public static MediaStatus named(String name) {
        return Arrays.stream(values())
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** Whether the pipeline still awaits its upload or works on it: {@code AWAITING_UPLOAD} or {@code PROCESSING}. */
    public boolean underWay() {
        return this == AWAITING_UPLOAD || this == PROCESSING;
    }

    /** Whether the pipeline has finished its work: {@code READY} or {@code FAILED}. */
    public boolean ended() {
        return this == READY || this == FAILED;
    }
}
