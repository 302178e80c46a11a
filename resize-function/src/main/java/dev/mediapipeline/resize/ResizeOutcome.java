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

    /** Another worker holds it, for this time at most: the request needs a redelivery. */
    record Held(Duration remaining) implements ResizeOutcome {}

    /** It failed because its claims are used up; the media item says how the last one ended. */
    record GaveUp(Failure failure) implements ResizeOutcome {}

    /** This worker was too slow, and another one took over; both make the same renditions. */
    record Overtaken() implements ResizeOutcome {}

    /** Its owner deleted the media item: all keys of the request are deleted as well. */
    record Erased() implements ResizeOutcome {}

    /** It is not wanted any more: the media item has ended, or has other bytes. */
    record Obsolete() implements ResizeOutcome {}
}
