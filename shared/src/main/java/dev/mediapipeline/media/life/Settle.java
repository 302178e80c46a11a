package dev.mediapipeline.media.life;

import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;

/** Takes an announced media item out of the index of due items, after something else made it due again. */
public record Settle(Media seen) implements Transition {
    /** @throws IllegalArgumentException if the media item has not ended */
    public Settle {
        if (!seen.status().ended()) {
            throw new IllegalArgumentException("media %s is %s".formatted(seen.id(), seen.status()));
        }
    }

    @Override
    public MediaId id() {
        return seen.id();
    }

    @Override
    public boolean appliesTo(Media media) {
        return media.status() == seen.status() && media.progress().announcedAt() != null;
    }

    @Override
    public Media applyTo(Media media) {
        return media.copy().dueAt(null).build();
    }
}
