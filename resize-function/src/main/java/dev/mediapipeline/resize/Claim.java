package dev.mediapipeline.resize;

import dev.mediapipeline.media.Media;
import java.time.Instant;

/** The answer to a worker that wants to make a group. */
public sealed interface Claim {
    /** The group is the worker's until its lease ends. */
    record Granted(Media media) implements Claim {}

    /** Another worker has it, at the longest until then. */
    record Held(Instant until) implements Claim {}

    /** It was made, or it failed, before. */
    record Ended(Media media) implements Claim {}

    /** Nobody wants it any more: the media item is gone, deleted, or about other bytes. */
    record Obsolete() implements Claim {}
}
