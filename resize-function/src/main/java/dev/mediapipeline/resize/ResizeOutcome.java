package dev.mediapipeline.resize;

import dev.mediapipeline.media.Failure;
import java.time.Duration;

/** How a request to make a group ended. */
public sealed interface ResizeOutcome {
    /** It was made. */
    record Made(int renditions) implements ResizeOutcome {}

    /** It had been made, or had failed, before. */
    record AlreadyEnded() implements ResizeOutcome {}

    /** It cannot be made, and the media item says why. */
    record Refused(Failure failure) implements ResizeOutcome {}

    /** Another worker has it, at the longest for that time: the request has to come again. */
    record Held(Duration remaining) implements ResizeOutcome {}

    /** It was tried too often and has failed for that; the media item says how. */
    record GaveUp(Failure failure) implements ResizeOutcome {}

    /** This worker was too slow, and another one took over: what it made is the same. */
    record Overtaken() implements ResizeOutcome {}

    /** Its owner deleted the media item: what was or would have been made is deleted as well. */
    record Erased() implements ResizeOutcome {}

    /** Nobody wants it any more. */
    record Obsolete() implements ResizeOutcome {}
}
