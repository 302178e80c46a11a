package dev.mediapipeline.report.announce;

import dev.mediapipeline.media.Media;
import java.time.Instant;

/** Which media items were announced. */
public interface Announcements {
    /**
     * Notes that the end of a media item was announced, if it still is what it was. From then on it is no longer due.
     *
     * @param ended the media item as it was announced
     * @throws dev.mediapipeline.failure.TransientException if the store does not answer
     */
    Mark announced(Media ended, Instant now);

    /** What was found when an announcement was to be noted. */
    sealed interface Mark {
        /** It was noted by this call. */
        record Noted() implements Mark {}

        /** That end had been noted before. */
        record NotedBefore() implements Mark {}

        /** The media item is in another status by now, or has ended again. */
        record Superseded(Media found) implements Mark {}

        /** The media item is erased: there is a tombstone, or nothing any more. */
        record Erased() implements Mark {}
    }
}
