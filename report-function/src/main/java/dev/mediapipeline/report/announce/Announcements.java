package dev.mediapipeline.report.announce;

import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Notes which media items were announced, and how far an announcement came. */
public interface Announcements {
    /**
     * The media item as it is now, by a consistent read.
     *
     * @throws dev.mediapipeline.failure.TransientException if the store does not answer
     */
    Optional<Media> find(MediaId id);

    /**
     * Notes that the end of a media item was announced, if it still is what it was. From then on it is no longer due.
     *
     * @param ended the media item as it was announced
     * @throws dev.mediapipeline.failure.TransientException if the store does not answer
     */
    Mark announced(Media ended, Instant now);

    /**
     * Notes which audiences were told of the end of a media item, if it still is what it was. The media item stays due.
     *
     * @param ended the media item as it was announced
     * @param told the time of the end, by audience
     * @throws dev.mediapipeline.failure.TransientException if the store does not answer
     */
    Mark told(Media ended, Map<String, Instant> told);

    /** Whether two states of a media item are the same end, rather than an earlier and a later one. */
    static boolean isSameEnd(Media ended, Media found) {
        return found.status() == ended.status()
                && Objects.equals(found.progress().endedAt(), ended.progress().endedAt());
    }

    /** Result of noting an announcement. */
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
