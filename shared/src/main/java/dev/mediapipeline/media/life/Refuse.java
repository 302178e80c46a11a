package dev.mediapipeline.media.life;

import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import java.time.Instant;

/**
 * Refuses an upload permanently; a media item that had failed without its bytes gets the new reason.
 *
 * @param uploadedAt when S3 had the bytes
 */
public record Refuse(MediaId id, Instant uploadedAt, Failure failure, Instant now) implements Transition {
    @Override
    public boolean appliesTo(Media media) {
        return media.isUndecided();
    }

    @Override
    public Media applyTo(Media media) {
        return media.copy()
                .status(MediaStatus.FAILED)
                .updatedAt(now)
                .dueAt(media.failedWithoutBytes() ? now : media.dueAt())
                .progress(media.progress().refused(uploadedAt, now))
                .failure(failure)
                .build();
    }
}
