package dev.mediapipeline.report.daily;

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
import dev.mediapipeline.media.Rendition;
import dev.mediapipeline.media.Source;
import dev.mediapipeline.media.life.MediaFixtures;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Media items of one day, in every possible state. */
public final class SampleDay {
    public static final LocalDate DAY = LocalDate.parse("2026-11-24");
    public static final Instant MORNING = Instant.parse("2026-11-24T08:15:00Z");

    /** A day with upload URLs of 15 minutes closes 28 hours and a quarter after its end. */
    public static final Closing CLOSING = new Closing(Duration.ofMinutes(15));

    public static final Instant CLOSED = Instant.parse("2026-11-26T04:15:00Z");

    private SampleDay() {}

    /** A media item that was only registered. */
    public static Media registered(Instant createdAt) {
        return item(MediaId.random(), MediaStatus.AWAITING_UPLOAD, createdAt, null, Progress.NONE, null);
    }

    /** An announced media item; each stage took one step longer than the previous one. */
    public static Media ready(Instant createdAt, long step, GroupState... groups) {
        Instant uploaded = createdAt.plusMillis(step);
        Instant accepted = uploaded.plusMillis(2 * step);
        Instant ended = accepted.plusMillis(3 * step);
        var progress = MediaFixtures.progress(uploaded, accepted, ended, ended.plusMillis(4 * step), groups.length, 0);
        return item(
                MediaId.random(), MediaStatus.READY, createdAt, source(ImageFormat.JPEG, 1000), progress, null, groups);
    }

    /** A media item that failed before it was accepted. */
    public static Media refused(String code) {
        var progress = MediaFixtures.progress(
                MORNING.plusSeconds(1), null, MORNING.plusSeconds(2), MORNING.plusSeconds(3), 0, 0);
        return item(MediaId.random(), MediaStatus.FAILED, MORNING, null, progress, new Failure(code, "detail"));
    }

    public static Source source(ImageFormat format, long bytes) {
        return new Source("etag", "01", bytes, format, 4000, 3000, 1);
    }

    public static GroupState done(Rendition... renditions) {
        return new GroupState.Done(List.of(renditions), null, null);
    }

    public static Rendition rendition(String name, ImageFormat format, int width, long bytes) {
        return new Rendition(name, format, width, width * 3 / 4, bytes, "key");
    }

    public static Media item(
            MediaId id,
            MediaStatus status,
            Instant createdAt,
            @Nullable Source source,
            Progress progress,
            @Nullable Failure failure,
            GroupState... groups) {
        var declaration = new Declaration("secret-name.jpg", "image/jpeg", 1000, null);
        Media registered = Media.awaitingUpload(
                id, new Owner("somebody"), createdAt, createdAt.plusSeconds(900), "correlation", declaration);
        var media = registered
                .copy()
                .status(status)
                .source(source)
                .progress(progress)
                .failure(failure);
        for (int index = 0; index < groups.length; index++) {
            media.group("group" + index, groups[index]);
        }
        return media.build();
    }

    /** A generated day: any number of media items in any state, the same for the same seed. */
    static List<Media> random(long seed) {
        var random = new Random(seed);
        List<Media> media = new ArrayList<>();
        for (int count = random.nextInt(60); count > 0; count--) {
            media.add(randomItem(random));
        }
        return media;
    }

    private static Media randomItem(Random random) {
        var id = new MediaId(new UUID(random.nextLong(), random.nextLong()).toString());
        Instant created = DAY.atStartOfDay(ZoneOffset.UTC).toInstant().plusMillis(random.nextInt(86_400_000));
        Instant uploaded = created.plusMillis(random.nextInt(100_000) - 50);
        Instant accepted = uploaded.plusMillis(random.nextInt(5_000));
        Instant ended = accepted.plusMillis(random.nextInt(70_000));
        Instant announced = random.nextInt(5) == 0 ? null : ended.plusMillis(random.nextInt(3_000));
        Source source = source(ImageFormat.KNOWN.get(random.nextInt(5)), 1 + random.nextInt(9_000_000));
        int resends = random.nextInt(10) == 0 ? 1 : 0;
        return switch (random.nextInt(6)) {
            case 0 -> item(id, MediaStatus.AWAITING_UPLOAD, created, null, Progress.NONE, null);
            case 1 ->
                item(
                        id,
                        MediaStatus.FAILED,
                        created,
                        null,
                        MediaFixtures.progress(null, null, ended, announced, 0, 0),
                        new Failure(Failure.UPLOAD_EXPIRED, "never came"));
            case 2 ->
                item(
                        id,
                        MediaStatus.FAILED,
                        created,
                        null,
                        MediaFixtures.progress(uploaded, null, ended, announced, 0, 0),
                        new Failure(List.of("CORRUPT", "EMPTY", "TOO_LARGE").get(random.nextInt(3)), "refused"));
            case 3 ->
                item(
                        id,
                        MediaStatus.PROCESSING,
                        created,
                        source,
                        MediaFixtures.progress(uploaded, accepted, null, null, random.nextInt(4), resends),
                        null,
                        new GroupState.Pending(),
                        new GroupState.Claimed(new Lease("token", ended)));
            case 4 -> item(id, MediaStatus.UNKNOWN, created, null, Progress.NONE, null);
            default ->
                item(
                        id,
                        MediaStatus.READY,
                        created,
                        source,
                        MediaFixtures.progress(uploaded, accepted, ended, announced, 2 + random.nextInt(3), resends),
                        null,
                        done(
                                rendition("square", ImageFormat.JPEG, 200, 1 + random.nextInt(9_000)),
                                rendition("square", ImageFormat.WEBP, 200, 1 + random.nextInt(9_000))),
                        done(rendition("w800", ImageFormat.WEBP, 800, 1 + random.nextInt(90_000))));
        };
    }
}
