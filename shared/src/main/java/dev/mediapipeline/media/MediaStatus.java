package dev.mediapipeline.media;

import java.util.Arrays;

/**
 * The life of a media item: {@code AWAITING_UPLOAD → PROCESSING → READY | FAILED}; an upload that is refused goes from
 * {@code AWAITING_UPLOAD} to {@code FAILED}; any status can become {@code DELETED}. {@code FAILED} is not the last word
 * for an item that only waited too long, for its bytes or for its renditions: it goes on when they come.
 */
public enum MediaStatus {
    AWAITING_UPLOAD,
    PROCESSING,
    READY,
    FAILED,
    DELETED,
    /** A status that only a later version knows: nobody acts on it. */
    UNKNOWN;

    /** The status of that name, or {@link #UNKNOWN} for a name that a later version introduced. */
    public static MediaStatus named(String name) {
        return Arrays.stream(values())
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** Whether the pipeline has ended its work: {@code READY} or {@code FAILED}. */
    public boolean ended() {
        return this == READY || this == FAILED;
    }
}
