package dev.mediapipeline.report.announce;

import dev.mediapipeline.media.Declaration;
import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.GroupState;
import dev.mediapipeline.media.ImageFormat;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.Owner;
import dev.mediapipeline.media.Progress;
import dev.mediapipeline.media.Rendition;
import dev.mediapipeline.media.RenditionGroup;
import dev.mediapipeline.media.RenditionSpec;
import dev.mediapipeline.media.Source;
import java.time.Instant;
import java.util.List;

/** Builds a media item with a preview, in any status. */
public final class SampleMedia {
    public static final MediaId ID = new MediaId("7f33746b-21ce-404e-ae02-57296eb62325");
    public static final Instant CREATED = Instant.parse("2026-11-24T10:00:00Z");

    public static final Instant ENDED = CREATED.plusSeconds(5);

    private SampleMedia() {}

    /** An ended media item ended 5 seconds after its creation. */
    public static Media in(MediaStatus status) {
        return in(status, status.ended() ? endedAt(ENDED) : Progress.NONE);
    }

    /** The progress of a media item that ended at this time and was not announced. */
    public static Progress endedAt(Instant end) {
        return Progress.NONE
                .accepted(CREATED.plusSeconds(1), CREATED.plusSeconds(2))
                .attempted()
                .attempted()
                .ended(end);
    }

    public static Media in(MediaStatus status, Progress progress) {
        var declaration = new Declaration("peaks.jpg", "image/jpeg", 1000, null);
        var made = new Rendition("w320", ImageFormat.WEBP, 320, 240, 9000, ID + "/preview/w320-0.webp");
        return Media.awaitingUpload(
                        ID, new Owner("local"), CREATED, CREATED.plusSeconds(900), "correlation", declaration)
                .copy()
                .status(status)
                .updatedAt(ENDED)
                .source(new Source("etag", "01", 1000, ImageFormat.JPEG, 4000, 3000, 1))
                .plan(List.of(new RenditionGroup(
                        "preview", List.of(new RenditionSpec("w320", ImageFormat.WEBP, 320, null, 80)))))
                .group("preview", new GroupState.Done(List.of(made), null, null))
                .progress(progress)
                .failure(status == MediaStatus.FAILED ? new Failure(Failure.CORRUPT, "it ends early") : null)
                .build();
    }
}
