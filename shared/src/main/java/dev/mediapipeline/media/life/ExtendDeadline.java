package dev.mediapipeline.media.life;

import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Extends the deadline of an upload because its URL was issued again; never shortens it. */
public record ExtendDeadline(MediaId id, Instant deadline) implements Transition {
    public ExtendDeadline {
        deadline = deadline.truncatedTo(ChronoUnit.SECONDS);
    }

    @Override
    public boolean appliesTo(Media media) {
        return media.status() == MediaStatus.AWAITING_UPLOAD && media.deadline().isBefore(deadline);
    }

    @Override
    public Media applyTo(Media media) {
        return media.copy().deadline(deadline).dueAt(deadline).build();
    }
}
