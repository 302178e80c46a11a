package dev.mediapipeline.media.life;

import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import java.time.Duration;
import java.time.Instant;

/**
 * Awaits the upload again, because the client repeated its request after the media item had failed without it. An
 * overdue one has its bytes, so it is left to ingest.
 *
 * @param expiry the time until the upload is overdue again
 */
public record Reopen(MediaId id, Instant now, Duration expiry) implements Transition {
    public Instant deadline() {
        return now.plus(expiry);
    }

    @Override
    public boolean appliesTo(Media media) {
        return media.failedWithoutBytes() && !media.overdue();
    }

    @Override
    public Media applyTo(Media media) {
        return media.copy()
                .status(MediaStatus.AWAITING_UPLOAD)
                .updatedAt(now)
                .deadline(deadline())
                .dueAt(deadline())
                .progress(media.progress().awaitedAgain())
                .failure(null)
                .build();
    }
}
