package dev.mediapipeline.media.aws;

import dev.mediapipeline.media.Media;
import java.util.Optional;

/** What became of a conditional update. */
public sealed interface UpdateResult {
    /** The condition held: the item as it is now. */
    record Applied(Media media) implements UpdateResult {}

    /** The condition did not hold: the item as it was found, or nothing if there is none. */
    record Rejected(Optional<Media> found) implements UpdateResult {}
}
