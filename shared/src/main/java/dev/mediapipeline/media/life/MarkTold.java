package dev.mediapipeline.media.life;

import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import java.time.Instant;
import java.util.Map;

/**
 * Records the published part of an announcement while a publisher fails. The media item stays due, so that the next
 * attempt publishes the rest.
 *
 * @param ended the media item as it was announced
 * @param told the time of the end, by publisher, and under {@code manifest} once that is written
 */
public record MarkTold(Media ended, Map<String, Instant> told) implements Transition {
    /** @throws IllegalArgumentException if the media item has not ended */
    public MarkTold {
        if (!ended.status().ended()) {
            throw new IllegalArgumentException("media %s is %s".formatted(ended.id(), ended.status()));
        }
        told = Map.copyOf(told);
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
        return media.copy().progress(media.progress().toldOnly(told)).build();
    }
}
