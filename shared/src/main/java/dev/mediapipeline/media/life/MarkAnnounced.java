package dev.mediapipeline.media.life;

import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import java.time.Instant;

/**
 * Records that an end was announced, if it is still the latest one. The media item is then no longer due.
 *
 * @param ended the media item as it was announced
 */
public record MarkAnnounced(Media ended, Instant now) implements Transition {
    /** @throws IllegalArgumentException if the media item has not ended */
    public MarkAnnounced {
        if (!ended.status().ended()) {
            throw new IllegalArgumentException("media %s is %s".formatted(ended.id(), ended.status()));
        }
    }

    @Override
    public MediaId id() {
        return ended.id();
    }

    @Override
    public boolean appliesTo(Media media) {
        return media.isSameEndAs(ended) && media.progress().announcedAt() == null;
    }

    @Override
    public Media applyTo(Media media) {
        return media.copy()
                .dueAt(null)
                .progress(media.progress().announced(now))
                .build();
    }
}
