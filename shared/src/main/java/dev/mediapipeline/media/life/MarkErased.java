package dev.mediapipeline.media.life;

import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import java.time.Instant;

/** Records that all objects of a tombstone are erased. It is then due only for its second sweep. */
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
