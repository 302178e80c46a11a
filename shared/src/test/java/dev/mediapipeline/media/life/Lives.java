package dev.mediapipeline.media.life;

import static dev.mediapipeline.media.life.MediaFixtures.ADA;
import static dev.mediapipeline.media.life.MediaFixtures.BOB;
import static dev.mediapipeline.media.life.MediaFixtures.DEADLINE;
import static dev.mediapipeline.media.life.MediaFixtures.ENGINE;
import static dev.mediapipeline.media.life.MediaFixtures.NOW;
import static dev.mediapipeline.media.life.MediaFixtures.PREVIEW;
import static dev.mediapipeline.media.life.MediaFixtures.SOURCE;
import static dev.mediapipeline.media.life.MediaFixtures.WEB;
import static dev.mediapipeline.media.life.MediaFixtures.key;
import static dev.mediapipeline.media.life.MediaFixtures.lease;

import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.GroupKey;
import dev.mediapipeline.media.GroupState;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Enumerates the lives of media items: every kind of item, and every transition in its variants. */
public final class Lives {
    private static final Instant BEFORE = NOW.minusSeconds(1);
    private static final List<String> CODES =
            List.of(Failure.UPLOAD_EXPIRED, Failure.OVERDUE, Failure.SOURCE_MISSING, Failure.CORRUPT);

    private Lives() {}

    /** Media items of every status, with every state of a group, due or not, announced or not. */
    public static List<Media> items() {
        Media waiting = MediaFixtures.awaitingUpload();
        Media accepted = MediaFixtures.accepted(waiting, PREVIEW, WEB);
        Media tombstone = MediaFixtures.tombstone(accepted);
        var items = new ArrayList<>(List.of(tombstone, new MarkErased(tombstone.id(), BEFORE).applyTo(tombstone)));
        for (Media media : List.of(waiting, accepted)) {
            items.add(media);
            items.add(media.copy()
                    .progress(media.progress().attempted().resent("mine"))
                    .build());
            items.add(media.copy().status(MediaStatus.UNKNOWN).build());
            CODES.forEach(code -> ended(MediaStatus.FAILED, code, media).forEach(items::add));
        }
        ended(MediaStatus.READY, null, accepted).forEach(items::add);
        for (GroupState state : groupStates(waiting.id())) {
            Media media = accepted.copy().group(PREVIEW.name(), state).build();
            items.add(media);
            ended(MediaStatus.FAILED, Failure.OVERDUE, media).limit(1).forEach(items::add);
            ended(MediaStatus.FAILED, Failure.CORRUPT, media).limit(1).forEach(items::add);
        }
        return items;
    }

    private static List<GroupState> groupStates(MediaId id) {
        return List.of(
                new GroupState.Pending(1, "OutOfMemoryError"),
                new GroupState.Pending(GroupState.MAX_CLAIMS, null),
                new GroupState.Claimed(lease("mine")),
                new GroupState.Claimed(lease("other"), 2, "OutOfMemoryError"),
                new GroupState.Claimed(lease("mine", NOW.minusSeconds(61)), 3, null),
                new GroupState.Claimed(lease("other", NOW.minusSeconds(60)), 3, "OutOfMemoryError"),
                new GroupState.Claimed(lease("other", NOW.minusSeconds(61)), GroupState.MAX_CLAIMS, null),
                new GroupState.Claimed(lease("other"), GroupState.MAX_CLAIMS, null),
                new GroupState.Done(MediaFixtures.renditions(id, PREVIEW), ENGINE, "mine"),
                new GroupState.Done(MediaFixtures.renditions(id, PREVIEW), ENGINE, "other"),
                new GroupState.Failed(failure(Failure.CORRUPT), "mine"),
                new GroupState.Failed(failure(Failure.GAVE_UP), null));
    }

    /** The same media item after its end, long ago or just now: unannounced, announced in part, and announced. */
    private static Stream<Media> ended(MediaStatus status, @Nullable String code, Media media) {
        Media ended = media.copy()
                .status(status)
                .failure(code == null ? null : failure(code))
                .progress(media.progress().ended(BEFORE))
                .build();
        Progress progress = ended.progress();
        return Stream.of(
                ended,
                ended.copy().progress(progress.toldOnly(Map.of("bus", BEFORE))).build(),
                ended.copy().dueAt(null).progress(progress.announced(NOW)).build(),
                ended.copy().progress(progress.announced(BEFORE)).build());
    }

    /**
     * Every transition of a media item, in its variants: by this worker and another, for an unchanged item and a
     * changed one.
     */
    public static List<Transition> transitions(Media media) {
        MediaId id = media.id();
        var transitions = new ArrayList<Transition>(List.of(
                new ExtendDeadline(id, DEADLINE.plusSeconds(1)),
                new ExtendDeadline(id, DEADLINE),
                new Reopen(id, NOW, Duration.ofMinutes(15)),
                new Accept(id, BEFORE, SOURCE, List.of(PREVIEW, WEB), NOW),
                new Refuse(id, BEFORE, failure(Failure.EMPTY), NOW),
                new End(id, null, NOW),
                new End(id, failure(Failure.CORRUPT), NOW),
                new Delete(id, ADA, NOW, Duration.ofDays(14)),
                new Delete(id, BOB, NOW, Duration.ofDays(14)),
                new MarkErased(id, NOW)));
        media.plan().forEach(_ -> transitions.addAll(groupTransitions(id)));
        seen(media).forEach(seen -> transitions.addAll(transitionsSince(seen)));
        return transitions.stream().distinct().toList();
    }

    private static List<Transition> groupTransitions(MediaId id) {
        var transitions = new ArrayList<Transition>();
        for (GroupKey group : List.of(
                key(id, PREVIEW),
                new GroupKey(id, "other", PREVIEW.name()),
                new GroupKey(id, "etag", PREVIEW.name()),
                new GroupKey(id, MediaFixtures.ETAG, "unknown"))) {
            transitions.add(new Claim(group, lease("mine"), NOW));
            transitions.add(new Claim(group, lease("third"), NOW));
            transitions.add(new GiveUp(group, failure(Failure.GAVE_UP), NOW));
        }
        for (String token : List.of("mine", "third")) {
            GroupKey group = key(id, PREVIEW);
            transitions.add(new Finish(group, token, MediaFixtures.renditions(id, PREVIEW), ENGINE, NOW));
            transitions.add(new Fail(group, token, failure(Failure.CORRUPT), NOW));
            transitions.add(new Release(group, token, NOW));
            transitions.add(new Abandon(group, token, "StackOverflowError", NOW));
        }
        return transitions;
    }

    private static List<Transition> transitionsSince(Media seen) {
        return switch (seen.status()) {
            case AWAITING_UPLOAD, PROCESSING ->
                List.of(
                        new Resend(seen, "mine", NOW.plusSeconds(900)),
                        new Resend(seen, "third", NOW.plusSeconds(900)),
                        new Expire(seen, failure(Failure.OVERDUE), NOW),
                        new Expire(seen, failure(Failure.OVERDUE), BEFORE));
            case READY, FAILED ->
                List.of(new MarkTold(seen, Map.of("manifest", BEFORE)), new MarkAnnounced(seen, NOW), new Settle(seen));
            case DELETED, UNKNOWN -> List.of();
        };
    }

    /** Earlier states in which the media item may have been seen. */
    private static Stream<Media> seen(Media media) {
        return Stream.of(
                media,
                media.copy().status(MediaStatus.PROCESSING).build(),
                media.copy().status(MediaStatus.FAILED).build(),
                media.copy().deadline(media.deadline().minusSeconds(1)).build(),
                media.copy().progress(media.progress().attempted()).build(),
                media.copy()
                        .progress(media.progress().ended(NOW.minusSeconds(7)))
                        .build(),
                media.copy().progress(media.progress().awaitedAgain()).build());
    }

    private static Failure failure(String code) {
        return new Failure(code, "the reason is " + code);
    }
}
