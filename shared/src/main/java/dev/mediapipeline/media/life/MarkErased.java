package dev.mediapipeline.media.life;

import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import java.time.Instant;

/** Notes that everything stored of a tombstone is erased. From then on it is due for its second sweep only. */
public record MarkErased(MediaId id, Instant now) implements Transition {
    @Override
    public boolean appliesTo(Media media) {
        return media.status() == MediaStatus.DELETED && media.progress().erasedAt() == null;
    }

    @Override
    public Media applyTo(Media media) {
        return media.copy()
                .dueAt(media.deadline())
                .progress(media.progress().erased(now))
                .build();
    }
}
