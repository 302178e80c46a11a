package dev.mediapipeline.report.reconcile;

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
import org.jspecify.annotations.Nullable;

/** Media items in every state in which they can be stuck. Their deadline is {@link #DEADLINE}. */
public final class StuckMedia {
    public static final Instant CREATED = Instant.parse("2026-11-24T10:00:00Z");
    public static final Instant DEADLINE = CREATED.plus(Duration.ofMinutes(15));
    public static final RenditionGroup PREVIEW = group("preview", ImageFormat.WEBP);
    public static final RenditionGroup WEB = group("web", ImageFormat.WEBP);
    public static final RenditionGroup AVIF = group("avif", ImageFormat.AVIF);
    public static final GroupState PENDING = new GroupState.Pending();
    public static final GroupState DONE = new GroupState.Done(List.of());
    public static final GroupState DEAD = new GroupState.Claimed("dead", CREATED.plusSeconds(60));
    public static final Source SOURCE = new Source("etag1", "", 1234, ImageFormat.JPEG, 640, 480, 1);

    private StuckMedia() {}

    public static Media awaitingUpload() {
        return media(MediaId.random(), MediaStatus.AWAITING_UPLOAD, DEADLINE, null, Map.of(), Progress.NONE, null);
    }

    /** Its groups are preview and web, in these states. */
    public static Media processing(GroupState preview, GroupState web) {
        return processing(Map.of(PREVIEW, preview, WEB, web));
    }

    public static Media processing(Map<RenditionGroup, GroupState> groups) {
        return media(MediaId.random(), MediaStatus.PROCESSING, DEADLINE, SOURCE, groups, Progress.NONE, null);
    }

    /** It ended then, and that was announced or not. */
    public static Media ended(MediaStatus status, Instant at, @Nullable Instant announced) {
        return media(
                MediaId.random(),
                status,
                DEADLINE,
                SOURCE,
                Map.of(PREVIEW, DONE),
                new Progress(null, null, at, announced, 1, 0),
                status == MediaStatus.FAILED ? new Failure(Failure.CORRUPT, "it ends early") : null);
    }

    /** A tombstone, to be swept at the deadline. */
    public static Media deleted() {
        return with(MediaStatus.DELETED, awaitingUpload());
    }

    public static Media with(MediaStatus status, Media media) {
        return copy(media, status, media.deadline(), media.progress(), media.failure());
    }

    public static Media with(Progress progress, Media media) {
        return copy(media, media.status(), media.deadline(), progress, media.failure());
    }

    /** The same item after so many claims. */
    public static Media attempted(int attempts, Media media) {
        return with(progress(media.progress(), attempts, media.progress().resends()), media);
    }

    /** The same item after so many resends. */
    public static Media resent(int times, Media media) {
        return with(progress(media.progress(), media.progress().attempts(), times), media);
    }

    private static Progress progress(Progress was, int attempts, int resends) {
        return new Progress(
                was.uploadedAt(),
                was.acceptedAt(),
                was.endedAt(),
                was.announcedAt(),
                attempts,
                resends,
                was.resendToken(),
                was.told(),
                was.erasedAt());
    }

    public static Media renewed(Instant deadline, Media media) {
        Media counted = resent(media.progress().resends() + 1, media);
        return copy(counted, media.status(), deadline, counted.progress(), media.failure());
    }

    /** The same item without the name of its latest resend, which is another at every resend. */
    static Media withoutToken(Media media) {
        Progress was = media.progress();
        return with(
                new Progress(
                        was.uploadedAt(),
                        was.acceptedAt(),
                        was.endedAt(),
                        was.announcedAt(),
                        was.attempts(),
                        was.resends()),
                media);
    }

    static Media failed(Failure failure, Instant now, Media media) {
        return copy(media, MediaStatus.FAILED, media.deadline(), ended(media.progress(), now, null), failure);
    }

    static Media announced(Instant now, Media media) {
        return with(ended(media.progress(), media.progress().endedAt(), now), media);
    }

    private static Progress ended(Progress was, @Nullable Instant endedAt, @Nullable Instant announcedAt) {
        return new Progress(was.uploadedAt(), was.acceptedAt(), endedAt, announcedAt, was.attempts(), was.resends());
    }

    /** The same ended item after these were told of its end, and others not. */
    static Media told(Map<String, Instant> told, Media media) {
        Progress was = media.progress();
        return with(
                new Progress(
                        was.uploadedAt(),
                        was.acceptedAt(),
                        was.endedAt(),
                        was.announcedAt(),
                        was.attempts(),
                        was.resends(),
                        was.resendToken(),
                        told,
                        null),
                media);
    }

    /** The same tombstone after its bytes were erased. */
    static Media erased(Instant at, Media media) {
        return with(new Progress(null, null, null, null, 0, 0, null, Map.of(), at), media);
    }

    private static Media copy(
            Media media, MediaStatus status, Instant deadline, Progress progress, @Nullable Failure failure) {
        var groups = new LinkedHashMap<RenditionGroup, GroupState>();
        media.plan().forEach(group -> groups.put(group, media.groups().getOrDefault(group.name(), PENDING)));
        return media(media.id(), status, deadline, media.source(), groups, progress, failure);
    }

    private static Media media(
            MediaId id,
            MediaStatus status,
            Instant deadline,
            @Nullable Source source,
            Map<RenditionGroup, GroupState> groups,
            Progress progress,
            @Nullable Failure failure) {
        List<RenditionGroup> plan = List.of(PREVIEW, WEB, AVIF, group("jxl", ImageFormat.UNKNOWN)).stream()
                .filter(groups::containsKey)
                .toList();
        var states = new LinkedHashMap<String, GroupState>();
        plan.forEach(group -> states.put(group.name(), groups.getOrDefault(group, PENDING)));
        return new Media(
                id,
                new Owner("ada"),
                status,
                CREATED,
                CREATED.plusSeconds(1),
                deadline,
                "correlation-1",
                new Declaration("beach.jpg", "image/jpeg", 1234, null),
                source,
                plan,
                states,
                progress,
                failure);
    }

    static RenditionGroup group(String name, ImageFormat format) {
        return new RenditionGroup(name, List.of(new RenditionSpec("w320", format, 320, null, 80)));
    }
}
