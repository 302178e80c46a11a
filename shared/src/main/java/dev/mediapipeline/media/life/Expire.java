package dev.mediapipeline.media.life;

import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import java.time.Instant;

/**
 * Fails a media item after its deadline, if it is unchanged since it was seen; it stays due until that is announced.
 */
public record Expire(Media seen, Failure failure, Instant now) implements Transition {
    /** @throws IllegalArgumentException if the media item has ended or is a tombstone */
    public Expire {
        if (!seen.status().underWay()) {
            throw new IllegalArgumentException("media %s is %s".formatted(seen.id(), seen.status()));
        }
    }

    @Override
    public MediaId id() {
        return seen.id();
    }

    @Override
    public boolean appliesTo(Media media) {
        return media.isUntouchedSince(seen);
    }

    @Override
    public Media applyTo(Media media) {
        return media.copy()
                .status(MediaStatus.FAILED)
                .updatedAt(now)
                .progress(media.progress().ended(now))
                .failure(failure)
                .build();
    }

    @Override
    public boolean wasAppliedTo(Media media) {
        return failure.equals(media.failure()) && now.equals(media.progress().endedAt());
    }
}
