package dev.mediapipeline.api.idempotency;

import dev.mediapipeline.media.MediaId;

/** The outcome of a request that may have been sent before. */
public sealed interface Outcome<T> {
    /** This attempt did the work. */
    record Responded<T>(T response) implements Outcome<T> {}

    /** An earlier attempt did the work, for this media item. */
    record RespondedBefore<T>(MediaId mediaId) implements Outcome<T> {}

    /** Another attempt is working. */
    record InProgress<T>() implements Outcome<T> {}

    /** The key belongs to a different request. */
    record OtherRequest<T>() implements Outcome<T> {}
}
