package dev.mediapipeline.media.life;

import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import java.time.Instant;
import java.util.Map;

/**
 * Notes which audiences were told of an end while others could not be reached. The media item stays due.
 *
 * @param ended the media item as it was told of
 * @param told the time of the end, by audience
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
