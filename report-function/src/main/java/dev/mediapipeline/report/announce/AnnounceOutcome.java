package dev.mediapipeline.report.announce;

import dev.mediapipeline.media.MediaStatus;

/** What became of announcing a media item. */
public sealed interface AnnounceOutcome {
    /** It ended, and that was announced. */
    record Announced(MediaStatus status) implements AnnounceOutcome {}

    /** It ended, and that had been announced before; receivers may have got it twice. */
    record AlreadyAnnounced() implements AnnounceOutcome {}

    /** It ended, and went on from there meanwhile: what came of that is announced for itself. */
    record Superseded() implements AnnounceOutcome {}

    /** It was erased meanwhile, and so was the manifest that was just written. */
    record Erased() implements AnnounceOutcome {}

    /** It has not ended, or its end was announced. */
    record NothingToTell() implements AnnounceOutcome {}
}
