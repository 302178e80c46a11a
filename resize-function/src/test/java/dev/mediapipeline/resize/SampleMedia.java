package dev.mediapipeline.resize;

import dev.mediapipeline.event.ResizeRequested;
import dev.mediapipeline.media.Declaration;
import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.GroupState;
import dev.mediapipeline.media.ImageFormat;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.Owner;
import dev.mediapipeline.media.Progress;
import dev.mediapipeline.media.RenditionGroup;
import dev.mediapipeline.media.RenditionSpec;
import dev.mediapipeline.media.Source;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Media items, and what belongs to them, as tests need them. */
public final class SampleMedia {
    public static final Instant NOW = Instant.parse("2026-03-01T10:00:30Z");
    public static final String ETAG = "etag1";
    public static final RenditionGroup PREVIEW = group("preview", 40, 20);
    public static final RenditionGroup WEB = group("web", 60, 80);

    private SampleMedia() {}

    /** It was accepted: nobody has begun with its groups, preview and web. */
    public static Media processing() {
        return processing(MediaId.random());
    }

    public static Media processing(MediaId id) {
        var groups = new LinkedHashMap<String, GroupState>();
        groups.put(PREVIEW.name(), new GroupState.Pending());
        groups.put(WEB.name(), new GroupState.Pending());
        return new Media(
                id,
                new Owner("ada"),
                MediaStatus.PROCESSING,
                NOW.minusSeconds(30),
                NOW.minusSeconds(10),
                NOW.plusSeconds(890),
                "correlation-1",
                new Declaration("beach.jpg", "image/jpeg", 1234, null),
                new Source(ETAG, "0055AED6DCD90281E5", 1234, ImageFormat.JPEG, 100, 70, 1),
                List.of(PREVIEW, WEB),
                groups,
                Progress.NONE,
                null);
    }

    /** The same item with another state of one of its groups. */
    public static Media with(RenditionGroup group, GroupState state, Media media) {
        var groups = new LinkedHashMap<>(media.groups());
        groups.put(group.name(), state);
        return copy(media, media.status(), groups, media.updatedAt(), media.failure(), media.progress());
    }

    /** The same item with another status and failure. */
    public static Media with(MediaStatus status, @Nullable Failure failure, Media media) {
        return copy(media, status, new LinkedHashMap<>(media.groups()), media.updatedAt(), failure, media.progress());
    }

    /** The tombstone of the item: its groups are gone. */
    public static Media erased(Media media) {
        return new Media(
                media.id(),
                media.owner(),
                MediaStatus.DELETED,
                media.createdAt(),
                NOW,
                NOW.plusSeconds(1_000_000),
                media.correlationId(),
                new Declaration(null, "image/jpeg", 1234, null),
                null,
                List.of(),
                new LinkedHashMap<>(),
                Progress.NONE,
                null);
    }

    /** The same item with another progress. */
    public static Media with(Progress progress, Media media) {
        return copy(
                media,
                media.status(),
                new LinkedHashMap<>(media.groups()),
                media.updatedAt(),
                media.failure(),
                progress);
    }

    /** The same item after it was given up, and announced so. */
    public static Media overdue(Media media) {
        Instant ended = NOW.minusSeconds(5);
        return with(
                new Progress(
                        null,
                        null,
                        ended,
                        ended.plusSeconds(1),
                        media.progress().attempts(),
                        3),
                with(MediaStatus.FAILED, new Failure(Failure.OVERDUE, "it was not made in time"), media));
    }

    /** The same item with another deadline. */
    public static Media due(Instant deadline, Media media) {
        return new Media(
                media.id(),
                media.owner(),
                media.status(),
                media.createdAt(),
                media.updatedAt(),
                deadline,
                media.correlationId(),
                media.declaration(),
                media.source(),
                media.plan(),
                media.groups(),
                media.progress(),
                media.failure());
    }

    /** The same item with one more attempt. */
    public static Media attempted(Media media) {
        Progress before = media.progress();
        return with(
                new Progress(
                        before.uploadedAt(),
                        before.acceptedAt(),
                        before.endedAt(),
                        before.announcedAt(),
                        before.attempts() + 1,
                        before.resends()),
                media);
    }

    /** The same item, ended at that time or not at all, and not announced. */
    public static Media ended(@Nullable Instant time, Media media) {
        Progress before = media.progress();
        return with(
                new Progress(before.uploadedAt(), before.acceptedAt(), time, null, before.attempts(), before.resends()),
                media);
    }

    /** The same item, updated at that time. */
    public static Media at(Instant updated, Media media) {
        return copy(
                media, media.status(), new LinkedHashMap<>(media.groups()), updated, media.failure(), media.progress());
    }

    /** The request to make a group of an item. */
    public static ResizeRequested request(Media media, RenditionGroup group) {
        return request(media.id(), ETAG, group);
    }

    public static ResizeRequested request(MediaId id, String etag, RenditionGroup group) {
        return new ResizeRequested(ResizeRequested.SCHEMA_VERSION, id, "correlation-1", etag, group);
    }

    private static Media copy(
            Media media,
            MediaStatus status,
            SequencedMap<String, GroupState> groups,
            Instant updated,
            @Nullable Failure failure,
            Progress progress) {
        return new Media(
                media.id(),
                media.owner(),
                status,
                media.createdAt(),
                updated,
                media.deadline(),
                media.correlationId(),
                media.declaration(),
                media.source(),
                media.plan(),
                groups,
                progress,
                failure);
    }

    private static RenditionGroup group(String name, int... widths) {
        return new RenditionGroup(
                name,
                Arrays.stream(widths)
                        .mapToObj(width -> new RenditionSpec("w" + width, ImageFormat.JPEG, width, null, 80))
                        .toList());
    }
}
