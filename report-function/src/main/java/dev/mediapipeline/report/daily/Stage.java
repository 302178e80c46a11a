package dev.mediapipeline.report.daily;

import dev.mediapipeline.media.Media;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The stages of a media item's way whose time is taken. */
enum Stage {
    /** From the registration until S3 had the bytes: the client's time. */
    UPLOAD(Media::createdAt, media -> media.progress().uploadedAt()),
    /** Until the plan was frozen. */
    INGEST(media -> media.progress().uploadedAt(), media -> media.progress().acceptedAt()),
    /** Until every group had ended. */
    RESIZE(media -> media.progress().acceptedAt(), media -> media.progress().endedAt()),
    /** Until whoever listens was told. */
    ANNOUNCE(media -> media.progress().endedAt(), media -> media.progress().announcedAt()),
    /** From the bytes until the end: what the pipeline took. */
    WHOLE(media -> media.progress().uploadedAt(), media -> media.progress().endedAt());

    private final Function<Media, @Nullable Instant> start;
    private final Function<Media, @Nullable Instant> end;

    Stage(Function<Media, @Nullable Instant> start, Function<Media, @Nullable Instant> end) {
        this.start = start;
        this.end = end;
    }

    /**
     * The whole milliseconds that it took, if the media item has gone through it. The times are of several clocks: an
     * end that seems to be before its start counts as 0.
     */
    Optional<Long> millis(Media media) {
        Instant started = start.apply(media);
        Instant ended = end.apply(media);
        return started == null || ended == null
                ? Optional.empty()
                : Optional.of(Math.max(0, Duration.between(started, ended).toMillis()));
    }
}
