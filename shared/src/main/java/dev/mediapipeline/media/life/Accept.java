package dev.mediapipeline.media.life;

import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.RenditionGroup;
import dev.mediapipeline.media.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Accepts an upload and freezes the plan of its renditions. Bytes that arrive after their media item failed without
 * them are accepted all the same.
 *
 * @param uploadedAt when S3 had the bytes
 * @param plan the groups to make, none of which is empty
 */
public record Accept(MediaId id, Instant uploadedAt, Source source, List<RenditionGroup> plan, Instant now)
        implements Transition {
    /** When the processing of an accepted upload is overdue. */
    public static final Duration TIME_TO_PROCESS = Duration.ofMinutes(15);

    public Accept {
        plan = List.copyOf(plan);
    }

    public Instant deadline() {
        return now.plus(TIME_TO_PROCESS);
    }

    @Override
    public boolean appliesTo(Media media) {
        return media.isUndecided();
    }

    @Override
    public Media applyTo(Media media) {
        return media.copy()
                .status(MediaStatus.PROCESSING)
                .updatedAt(now)
                .deadline(deadline())
                .dueAt(media.failedWithoutBytes() ? deadline() : media.dueAt())
                .source(source)
                .plan(plan)
                .progress(media.progress().accepted(uploadedAt, now))
                .failure(null)
                .build();
    }
}
