package dev.mediapipeline.report.announce;

import dev.mediapipeline.media.MediaStatus;

/** Outcome of announcing a media item. */
public sealed interface AnnounceOutcome {
    /** The item ended, and this call announced it. */
    record Announced(MediaStatus status) implements AnnounceOutcome {}

    /** The item ended, and an earlier call announced it. */
    record AlreadyAnnounced() implements AnnounceOutcome {}

    /** The item ended and has moved on since; its next end is announced separately. */
    record Superseded() implements AnnounceOutcome {}

    /** The item was deleted since: nothing more is published, and its manifest is gone. */
    record Erased() implements AnnounceOutcome {}

    /** The item has not ended, or was already announced when it was seen. */
    record NothingToTell() implements AnnounceOutcome {}
}
