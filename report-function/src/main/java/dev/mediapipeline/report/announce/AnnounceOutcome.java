package dev.mediapipeline.report.announce;

import dev.mediapipeline.media.MediaStatus;

/** What became of announcing a media item. */
public sealed interface AnnounceOutcome {
    /** It ended, and that was announced. */
    record Announced(MediaStatus status) implements AnnounceOutcome {}

    /** It ended, and that had been announced before. */
    record AlreadyAnnounced() implements AnnounceOutcome {}

    /** It ended, and went on from there meanwhile: what came of that is announced for itself. */
    record Superseded() implements AnnounceOutcome {}

    /** It was deleted meanwhile: nothing of it is told any more, and a manifest that was just written is gone. */
    record Erased() implements AnnounceOutcome {}

    /** It has not ended, or its end was announced. */
    record NothingToTell() implements AnnounceOutcome {}
}
