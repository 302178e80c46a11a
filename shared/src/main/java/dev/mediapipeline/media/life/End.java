package dev.mediapipeline.media.life;

import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Ends a media item after its last group. One that was given up as overdue meanwhile ends like any other, and is
 * announced again.
 *
 * @param failure of the first failed group; absent if none failed
 */
public record End(MediaId id, @Nullable Failure failure, Instant now) implements Transition {
    /**
     * The end of a media item, if all its groups have ended; they stay ended, no matter what happens to it meanwhile.
     */
    public static Optional<End> of(Media media, Instant now) {
        return media.allGroupsEnded()
                ? Optional.of(new End(media.id(), media.firstGroupFailure().orElse(null), now))
                : Optional.empty();
    }

    public MediaStatus status() {
        return failure == null ? MediaStatus.READY : MediaStatus.FAILED;
    }

    @Override
    public boolean appliesTo(Media media) {
        return media.status() == MediaStatus.PROCESSING || media.overdue();
    }

    @Override
    public Media applyTo(Media media) {
        return media.copy()
                .status(status())
                .updatedAt(now)
                .dueAt(media.overdue() ? now : media.dueAt())
                .progress(media.progress().ended(now))
                .failure(failure)
                .build();
    }
}
