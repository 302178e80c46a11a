package dev.mediapipeline.report.announce;

import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import java.time.Instant;

/** Which media items were announced. */
public interface Announcements {
    /**
     * Notes that a media item was announced with a status.
     *
     * @return whether this call did it; false if it was noted before, or the status is another one by now
     * @throws dev.mediapipeline.failure.TransientException if the store does not answer
     */
    boolean announced(MediaId id, MediaStatus status, Instant now);
}
