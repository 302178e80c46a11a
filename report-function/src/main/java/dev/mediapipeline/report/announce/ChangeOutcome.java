package dev.mediapipeline.report.announce;

import dev.mediapipeline.media.MediaStatus;

/** What a change of a media item led to. */
public sealed interface ChangeOutcome {
    /** It ended, and that was announced. */
    record Announced(MediaStatus status) implements ChangeOutcome {}

    /** It ended, and that had been announced before. */
    record AlreadyAnnounced() implements ChangeOutcome {}

    /** It has not ended, or it had before. */
    record NothingToTell() implements ChangeOutcome {}
}
