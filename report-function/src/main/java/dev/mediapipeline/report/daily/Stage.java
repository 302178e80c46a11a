package dev.mediapipeline.report.daily;

import dev.mediapipeline.media.Media;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stages that are timed. */
enum Stage {
    /** From the registration until S3 has the upload: the client's time. */
    UPLOAD,
    /** Until the plan is frozen. */
    INGEST,
    /** Until every group has ended. */
    RESIZE,
    /** Until the end is announced. */
    ANNOUNCE,
    /** From the upload until the end: the pipeline's time. */
    WHOLE;

    /**
     * Returns the whole milliseconds of the stage, if the media item went through it. The times are from several clocks, so
     * an end before the start counts as 0.
     */
    Optional<Long> millis(Media media) {
        Instant started = start(media);
        Instant ended = end(media);
        return started == null || ended == null
                ? Optional.empty()
                : Optional.of(Math.max(0, Duration.between(started, ended).toMillis()));
    }

    private @Nullable Instant start(Media media) {
        return switch (this) {
            case UPLOAD -> media.createdAt();
            case INGEST, WHOLE -> media.progress().uploadedAt();
            case RESIZE -> media.progress().acceptedAt();
            case ANNOUNCE -> media.progress().endedAt();
        };
    }

    private @Nullable Instant end(Media media) {
        return switch (this) {
            case UPLOAD -> media.progress().uploadedAt();
            case INGEST -> media.progress().acceptedAt();
            case RESIZE, WHOLE -> media.progress().endedAt();
            case ANNOUNCE -> media.progress().announcedAt();
        };
    }
}
