package dev.mediapipeline.resize;

import dev.mediapipeline.media.Failure;
import java.time.Duration;

/** The outcome of a request to make a group. */
public sealed interface ResizeOutcome {
    /** The group was made. */
    record Made(int renditions) implements ResizeOutcome {}

    /** The group had already been made, or had already failed. */
    record AlreadyEnded() implements ResizeOutcome {}

    /** The group cannot be made; the media item has the reason. */
    record Refused(Failure failure) implements ResizeOutcome {}

    /** Another worker holds the group, for this time at most: the request needs a redelivery. */
    record Held(Duration remaining) implements ResizeOutcome {}

    /** The group failed because its claims are used up; the failure's detail has the end of the last one. */
    record GaveUp(Failure failure) implements ResizeOutcome {}

    /** This worker was too slow, and another one took over; both make the same renditions. */
    record Overtaken() implements ResizeOutcome {}

    /** The owner deleted the media item, so all keys of the request are deleted as well. */
    record Erased() implements ResizeOutcome {}

    /** The group is no longer needed: the media item has ended, or has other bytes. */
    record Obsolete() implements ResizeOutcome {}
}
