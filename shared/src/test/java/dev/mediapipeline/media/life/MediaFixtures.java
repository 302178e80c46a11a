package dev.mediapipeline.media.life;

import dev.mediapipeline.media.Declaration;
import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.GroupKey;
import dev.mediapipeline.media.GroupState;
import dev.mediapipeline.media.ImageFormat;
import dev.mediapipeline.media.Lease;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.Owner;
import dev.mediapipeline.media.Progress;
import dev.mediapipeline.media.Rendition;
import dev.mediapipeline.media.RenditionGroup;
import dev.mediapipeline.media.RenditionKey;
import dev.mediapipeline.media.RenditionSpec;
import dev.mediapipeline.media.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Media items in every state of their life, made by the transitions themselves. */
public final class MediaFixtures {
    public static final Instant CREATED = Instant.parse("2026-03-01T10:00:00Z");
    public static final Instant DEADLINE = CREATED.plus(Duration.ofMinutes(15));
    public static final Instant NOW = CREATED.plusSeconds(30);
    public static final Owner ADA = new Owner("ada");
    public static final Owner BOB = new Owner("bob");
    public static final String ETAG = "etag1";
    public static final String ENGINE = "engine-1";
    public static final Source SOURCE = new Source(ETAG, "0055AED6DCD90281E5", 1234, ImageFormat.JPEG, 640, 480, 1);
    public static final RenditionGroup PREVIEW = group("preview", ImageFormat.JPEG, 40, 20);
    public static final RenditionGroup WEB = group("web", ImageFormat.JPEG, 60, 80);

    private MediaFixtures() {}

    /** A media item announced as a JPEG at {@link #CREATED}. */
    public static Media awaitingUpload() {
        return awaitingUpload(MediaId.random());
    }

    public static Media awaitingUpload(MediaId id) {
        return awaitingUpload(id, new Declaration("beach.jpg", "image/jpeg", 1234, null));
    }

    public static Media awaitingUpload(MediaId id, Declaration declaration) {
        return Media.awaitingUpload(id, ADA, CREATED, DEADLINE, "correlation-1", declaration);
    }

    /** A media item accepted ten seconds ago, with pending groups preview and web. */
    public static Media processing() {
        return processing(MediaId.random());
    }

    public static Media processing(MediaId id) {
        return accepted(awaitingUpload(id), PREVIEW, WEB);
    }

    /** The same media item, accepted ten seconds ago with these groups. */
    public static Media accepted(Media media, RenditionGroup... groups) {
        Instant accepted = NOW.minusSeconds(10);
        return new Accept(media.id(), accepted.minusSeconds(5), SOURCE, List.of(groups), accepted).applyTo(media);
    }

    /** The same media item with all groups made. */
    public static Media made(Media media) {
        Media made = media;
        for (RenditionGroup group : media.plan()) {
            made = made.copy().group(group.name(), done(media.id(), group)).build();
        }
        return made;
    }

    /** A media item with all groups made, ended now. */
    public static Media ready() {
        Media made = made(processing());
        return new End(made.id(), null, NOW).applyTo(made);
    }

    /** The same media item, failed a moment ago and announced since, after two resends. */
    public static Media failed(String code, Media media) {
        Progress resent = media.progress().resent("resend-1").resent("resend-2");
        return media.copy()
                .status(MediaStatus.FAILED)
                .updatedAt(NOW.minusSeconds(2))
                .dueAt(null)
                .progress(resent.ended(NOW.minusSeconds(2)).announced(NOW.minusSeconds(1)))
                .failure(new Failure(code, "it did not come in time"))
                .build();
    }

    /** The same media item, turned into a tombstone now. */
    public static Media tombstone(Media media) {
        return new Delete(media.id(), media.owner(), NOW, Duration.ofDays(14)).applyTo(media);
    }

    /** The claim of a worker with a minute from now. */
    public static Lease lease(String token) {
        return lease(token, NOW);
    }

    /** The claim of a worker with a minute from a given time. */
    public static Lease lease(String token, Instant from) {
        return new Lease(token, from.plusSeconds(60));
    }

    /** The state of a group that the worker {@code a} made. */
    public static GroupState.Done done(MediaId id, RenditionGroup group) {
        return new GroupState.Done(renditions(id, group), ENGINE, "a");
    }

    /** The renditions made of a group. */
    public static List<Rendition> renditions(MediaId id, RenditionGroup group) {
        GroupKey key = key(id, group);
        return group.renditions().stream()
                .map(spec -> new Rendition(
                        spec.name(),
                        spec.format(),
                        spec.width(),
                        spec.width() * 3 / 4,
                        spec.width() * 97L,
                        RenditionKey.of(key, spec, ENGINE)))
                .toList();
    }

    public static GroupKey key(MediaId id, RenditionGroup group) {
        return new GroupKey(id, ETAG, group.name());
    }

    /** A group of renditions in one format and these widths. */
    public static RenditionGroup group(String name, ImageFormat format, int... widths) {
        return new RenditionGroup(
                name,
                Arrays.stream(widths)
                        .mapToObj(width -> new RenditionSpec("w" + width, format, width, null, 80))
                        .toList());
    }

    /** The progress of a media item; unknown times are null. */
    public static Progress progress(
            @Nullable Instant uploadedAt,
            @Nullable Instant acceptedAt,
            @Nullable Instant endedAt,
            @Nullable Instant announcedAt,
            int attempts,
            int resends) {
        return new Progress(uploadedAt, acceptedAt, endedAt, announcedAt, attempts, resends, null, Map.of(), null);
    }
}
