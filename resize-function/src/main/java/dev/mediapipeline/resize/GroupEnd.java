package dev.mediapipeline.resize;

import dev.mediapipeline.media.Media;

/** The answer to a worker that ends its claim. */
public sealed interface GroupEnd {
    /** The group has ended; the whole item as it is now shows whether all groups have. */
    record Noted(Media media) implements GroupEnd {}

    /** The claim was over, and another worker has or had the group; perhaps it made the same. */
    record Overtaken() implements GroupEnd {}

    /** Its owner deleted the media item meanwhile: nothing may be left of it. */
    record Erased() implements GroupEnd {}
}
