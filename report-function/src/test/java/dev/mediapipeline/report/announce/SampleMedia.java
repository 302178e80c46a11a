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
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A media item whose preview was made, in any status. */
public final class SampleMedia {
    public static final MediaId ID = new MediaId("7f33746b-21ce-404e-ae02-57296eb62325");
    public static final Instant CREATED = Instant.parse("2026-11-24T10:00:00Z");

    public static final Instant ENDED = CREATED.plusSeconds(5);

    private SampleMedia() {}

    /** If it has ended, then 5 seconds after it was created. */
    public static Media in(MediaStatus status) {
        return in(status, status.ended() ? endedAt(ENDED) : Progress.NONE);
    }

    /** How far a media item has come that ended then and was not announced. */
    public static Progress endedAt(Instant end) {
        return new Progress(CREATED.plusSeconds(1), CREATED.plusSeconds(2), end, null, 2, 0);
    }

    /** The same item after other progress. */
    public static Media with(Progress progress, Media media) {
        return new Media(
                media.id(),
                media.owner(),
                media.status(),
                media.createdAt(),
                media.updatedAt(),
                media.deadline(),
                media.correlationId(),
                media.declaration(),
                media.source(),
                media.plan(),
                media.groups(),
                progress,
                media.failure());
    }

    public static Media in(MediaStatus status, Progress progress) {
        @Nullable Failure failure = status == MediaStatus.FAILED ? new Failure(Failure.CORRUPT, "it ends early") : null;
        var groups = new LinkedHashMap<String, GroupState>();
        groups.put(
                "preview",
                new GroupState.Done(
                        List.of(new Rendition("w320", ImageFormat.WEBP, 320, 240, 9000, ID + "/preview/w320-0.webp"))));
        return new Media(
                ID,
                new Owner("local"),
                status,
                CREATED,
                ENDED,
                CREATED.plusSeconds(900),
                "correlation",
                new Declaration("peaks.jpg", "image/jpeg", 1000, null),
                new Source("etag", "01", 1000, ImageFormat.JPEG, 4000, 3000, 1),
                List.of(new RenditionGroup(
                        "preview", List.of(new RenditionSpec("w320", ImageFormat.WEBP, 320, null, 80)))),
                groups,
                progress,
                failure);
    }
}
