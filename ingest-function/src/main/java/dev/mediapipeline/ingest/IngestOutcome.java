package dev.mediapipeline.ingest;

import dev.mediapipeline.media.Failure;

/** How ingesting one upload ended. */
public sealed interface IngestOutcome {
    /** It was accepted and fanned out, by this delivery or by an earlier one whose requests are sent again. */
    record Accepted(int requests) implements IngestOutcome {}

    /** It was refused, and its owner can read why. */
    record Refused(Failure failure) implements IngestOutcome {}

    /** Nothing is left to do: it had been decided before. */
    record AlreadyDecided() implements IngestOutcome {}

    /** Its owner had deleted the media item: the object is deleted as well. */
    record Erased() implements IngestOutcome {}

    /** It is no new object of the uploads bucket: nothing is done about it. */
    record NoUpload() implements IngestOutcome {}

    /** No client announced it: it is left alone, and the list of orphans names it. */
    record Unannounced() implements IngestOutcome {}
}
