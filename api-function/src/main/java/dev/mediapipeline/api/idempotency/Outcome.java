package dev.mediapipeline.api.idempotency;

import dev.mediapipeline.media.MediaId;

/** What became of a request that may have come before. */
public sealed interface Outcome<T> {
    /** It was answered now, by this try. */
    record Answered<T>(T answer) implements Outcome<T> {}

    /** It was answered before. */
    record AnsweredBefore<T>(MediaId mediaId) implements Outcome<T> {}

    /** Another try is at work. */
    record StillRunning<T>() implements Outcome<T> {}

    /** Another request came under the same key. */
    record OtherRequest<T>() implements Outcome<T> {}
}
