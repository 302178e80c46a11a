package dev.mediapipeline.report.reconcile;

import dev.mediapipeline.media.Declaration;
import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.GroupState;
import dev.mediapipeline.media.ImageFormat;
import dev.mediapipeline.media.Lease;
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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Media items in every state in which they can get stuck. Their deadline is {@link #DEADLINE}. */
public final class StuckMedia {
    public static final Instant CREATED = Instant.parse("2026-11-24T10:00:00Z");
    public static final Instant DEADLINE = CREATED.plus(Duration.ofMinutes(15));
    public static final RenditionGroup PREVIEW = group("preview", ImageFormat.WEBP);
    public static final RenditionGroup WEB = group("web", ImageFormat.WEBP);
    public static final RenditionGroup AVIF = group("avif", ImageFormat.AVIF);
    public static final GroupState PENDING = new GroupState.Pending();
    public static final GroupState DONE = new GroupState.Done(List.of(), null, null);
    public static final GroupState DEAD = new GroupState.Claimed(new Lease("dead", CREATED.plusSeconds(60)));
    public static final Source SOURCE = new Source("etag1", "", 1234, ImageFormat.JPEG, 640, 480, 1);

    private StuckMedia() {}

    public static Media awaitingUpload() {
        Media media = Media.awaitingUpload(
                MediaId.random(),
                new Owner("ada"),
                CREATED,
                DEADLINE,
                "correlation-1",
                new Declaration("beach.jpg", "image/jpeg", 1234, null));
        return media.copy().updatedAt(CREATED.plusSeconds(1)).build();
    }

    /** A media item with groups preview and web in these states. */
    public static Media processing(GroupState preview, GroupState web) {
        return processing(Map.of(PREVIEW, preview, WEB, web));
    }

    public static Media processing(Map<RenditionGroup, GroupState> groups) {
        List<RenditionGroup> plan = List.of(PREVIEW, WEB, AVIF, group("jxl", ImageFormat.UNKNOWN)).stream()
                .filter(groups::containsKey)
                .toList();
        var media = awaitingUpload()
                .copy()
                .status(MediaStatus.PROCESSING)
                .source(SOURCE)
                .plan(plan);
        plan.forEach(group -> media.group(group.name(), groups.getOrDefault(group, PENDING)));
        return media.build();
    }

    /** A media item that ended at this time, announced or not. */
    public static Media ended(MediaStatus status, Instant at, @Nullable Instant announced) {
        Media media = processing(Map.of(PREVIEW, DONE));
        Progress progress = media.progress().attempted().ended(at);
        return media.copy()
                .status(status)
                .progress(announced == null ? progress : progress.announced(announced))
                .failure(status == MediaStatus.FAILED ? new Failure(Failure.CORRUPT, "it ends early") : null)
                .build();
    }

    /** A tombstone, to be swept at the deadline. */
    public static Media deleted() {
        return with(MediaStatus.DELETED, awaitingUpload());
    }

    public static Media with(MediaStatus status, Media media) {
        return media.copy().status(status).build();
    }

    /** The same item after this number of further claims. */
    public static Media attempted(int attempts, Media media) {
        Media attempted = media;
        for (int attempt = 0; attempt < attempts; attempt++) {
            attempted =
                    attempted.copy().progress(attempted.progress().attempted()).build();
        }
        return attempted;
    }

    /** The same item after this number of further resends. */
    public static Media resent(int times, Media media) {
        Media resent = media;
        for (int time = 0; time < times; time++) {
            resent = resent.copy()
                    .progress(resent.progress().resent("resend-" + time))
                    .build();
        }
        return resent;
    }

    /** The same item with one more resend and this new deadline. */
    public static Media renewed(Instant deadline, Media media) {
        return resent(1, media).copy().deadline(deadline).dueAt(deadline).build();
    }

    /** The same tombstone after its bytes were erased. */
    static Media erased(Instant at, Media media) {
        return media.copy().progress(Progress.NONE.erased(at)).build();
    }

    static RenditionGroup group(String name, ImageFormat format) {
        return new RenditionGroup(name, List.of(new RenditionSpec("w320", format, 320, null, 80)));
    }
}
