package dev.mediapipeline.ingest;

import dev.mediapipeline.media.Failure;

/** The outcome of ingesting one upload. */
public sealed interface IngestOutcome {
    /** The upload was accepted and fanned out, by this delivery or an earlier one; its requests are then sent again. */
    record Accepted(int requests) implements IngestOutcome {}

    /** The upload was refused; the owner can read the reason. */
    record Refused(Failure failure) implements IngestOutcome {}

    /** Nothing is left to do: an earlier delivery decided. */
    record AlreadyDecided() implements IngestOutcome {}

    /** The owner had deleted the media item, so the object is deleted as well. */
    record Erased() implements IngestOutcome {}

    /** The event is not about a new object in the uploads bucket, and is ignored. */
    record NoUpload() implements IngestOutcome {}

    /** No client announced the object: it is left alone, and appears in the list of orphans. */
    record Unannounced() implements IngestOutcome {}
}
