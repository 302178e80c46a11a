package dev.mediapipeline.resize;

import dev.mediapipeline.media.Media;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The answer to a worker that wants to make a group. */
public sealed interface Claim {
    /** The group is the worker's until its lease ends. */
    record Granted(Media media) implements Claim {}

    /** Another worker has it, at the longest until then. */
    record Held(Instant until) implements Claim {}

    /** It was claimed as often as it may be, and never ended: nobody may claim it again. */
    record Exhausted(@Nullable String lastFailure) implements Claim {}

    /** It was made, or it failed, before. */
    record Ended(Media media) implements Claim {}

    /** Its owner deleted the media item, perhaps so long ago that it is gone: nothing may be left of it. */
    record Erased() implements Claim {}

    /** Nobody wants it any more: the media item has ended, or is about other bytes. */
    record Obsolete() implements Claim {}
}
