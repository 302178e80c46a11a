package dev.mediapipeline.ingest;

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
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Media items, and what belongs to them, as tests need them. */
public final class SampleMedia {
    public static final Instant CREATED = Instant.parse("2026-03-01T10:00:00Z");
    public static final Instant NOW = CREATED.plusSeconds(30);
    public static final Source SOURCE = new Source("etag1", "0055AED6DCD90281E5", 1234, ImageFormat.JPEG, 640, 480, 1);
    public static final List<RenditionGroup> PLAN = List.of(group("preview", 320), group("web", 640));
    public static final List<GroupTemplate> TEMPLATES = List.of(
            template("preview", new RenditionTemplate("square", 200, 200), new RenditionTemplate("w320", 320, null)),
            template("web", new RenditionTemplate("w800", 800, null), new RenditionTemplate("w1600", 1600, null)));

    private SampleMedia() {}

    /** A JPEG was announced a moment ago. */
    public static Media awaitingUpload() {
        return awaitingUpload(MediaId.random(), ImageFormat.JPEG.contentType());
    }

    public static Media awaitingUpload(MediaId id, String contentType) {
        return Media.awaitingUpload(
                id,
                new Owner("ada"),
                CREATED,
                CREATED.plus(Duration.ofMinutes(15)),
                "correlation-1",
                new Declaration("beach.jpg", contentType, 1234, null));
    }

    /** It was accepted: nothing of the plan is begun. */
    public static Media processing() {
        return processing(PLAN);
    }

    public static Media processing(List<RenditionGroup> plan) {
        var groups = new LinkedHashMap<String, GroupState>();
        plan.forEach(group -> groups.put(group.name(), new GroupState.Pending()));
        Media media = awaitingUpload();
        return new Media(
                media.id(),
                media.owner(),
                MediaStatus.PROCESSING,
                media.createdAt(),
                NOW,
                NOW.plus(Duration.ofMinutes(15)),
                media.correlationId(),
                media.declaration(),
                SOURCE,
                plan,
                groups,
                media.progress(),
                null);
    }

    /** The same item in another status. */
    public static Media with(MediaStatus status, Media media) {
        return copy(media, status, new LinkedHashMap<>(media.groups()), media.progress(), media.failure());
    }

    /** The same item with another status and failure, which has ended and was announced. */
    public static Media failed(String code, Media media) {
        return copy(
                media,
                MediaStatus.FAILED,
                new LinkedHashMap<>(media.groups()),
                new Progress(null, null, NOW.minusSeconds(2), NOW.minusSeconds(1), 0, 2),
                new Failure(code, "it did not come in time"));
    }

    /** The same item with another state of one of its groups. */
    public static Media with(String group, GroupState state, Media media) {
        var groups = new LinkedHashMap<>(media.groups());
        groups.put(group, state);
        return copy(media, media.status(), groups, media.progress(), media.failure());
    }

    private static Media copy(
            Media media,
            MediaStatus status,
            SequencedMap<String, GroupState> groups,
            Progress progress,
            @Nullable Failure failure) {
        return new Media(
                media.id(),
                media.owner(),
                status,
                media.createdAt(),
                media.updatedAt(),
                media.deadline(),
                media.correlationId(),
                media.declaration(),
                media.source(),
                media.plan(),
                groups,
                progress,
                failure);
    }

    private static GroupTemplate template(String name, RenditionTemplate... renditions) {
        return new GroupTemplate(name, List.of(renditions), Map.of(ImageFormat.JPEG, 80, ImageFormat.WEBP, 75));
    }

    private static RenditionGroup group(String name, int width) {
        return new RenditionGroup(name, List.of(new RenditionSpec("w" + width, ImageFormat.WEBP, width, null, 80)));
    }
}
