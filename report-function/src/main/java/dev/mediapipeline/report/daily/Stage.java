package dev.mediapipeline.report.daily;

import dev.mediapipeline.media.Media;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stages of a media item's way whose time is taken. */
enum Stage {
    /** From the registration until S3 had the bytes: the client's time. */
    UPLOAD,
    /** Until the plan was frozen. */
    INGEST,
    /** Until every group had ended. */
    RESIZE,
    /** Until whoever listens was told. */
    ANNOUNCE,
    /** From the bytes until the end: what the pipeline took. */
    WHOLE;

    /**
     * The whole milliseconds that it took, if the media item has gone through it. The times are of several clocks: an
     * end that seems to be before its start counts as 0.
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
