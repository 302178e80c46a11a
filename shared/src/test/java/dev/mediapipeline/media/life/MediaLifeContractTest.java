package dev.mediapipeline.media.life;

import static dev.mediapipeline.media.life.MediaFixtures.ADA;
import static dev.mediapipeline.media.life.MediaFixtures.BOB;
import static dev.mediapipeline.media.life.MediaFixtures.DEADLINE;
import static dev.mediapipeline.media.life.MediaFixtures.NOW;
import static dev.mediapipeline.media.life.MediaFixtures.PREVIEW;
import static dev.mediapipeline.media.life.MediaFixtures.SOURCE;
import static dev.mediapipeline.media.life.MediaFixtures.WEB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.media.Declaration;
import dev.mediapipeline.media.Failure;
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
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of a media item except for its groups, for every store. */
public abstract class MediaLifeContractTest implements MediaStoreContract {
    private static final Instant LATER = NOW.plusSeconds(86_400);
    private static final Instant UPLOADED = NOW.minusSeconds(3);
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Failure FAILURE = new Failure(Failure.EMPTY, "the upload has no bytes");

    private final Media waiting = MediaFixtures.awaitingUpload();
    private final MediaId id = waiting.id();
    private final Accept accept = new Accept(id, UPLOADED, SOURCE, List.of(PREVIEW, WEB), NOW);
    private final Refuse refuse = new Refuse(id, UPLOADED, FAILURE, NOW);

    @Test
    void registersAnItemOnce() {
        var declaration = new Declaration("größe \uD83C\uDFD6.jpg", "image/jpeg", 1234, "a checksum");
        Media media = MediaFixtures.awaitingUpload(id, declaration);

        assertThat(store().register(media)).isEmpty();
        assertThat(store().register(media)).isEmpty();
        assertThat(store().find(id)).contains(media);
    }

    @Test
    void keepsTheFirstOfTwoItemsWithOneIdAndSaysWhatItIs() {
        Media first = MediaFixtures.processing(id);
        store().register(first);

        assertThat(store().register(waiting)).contains(first);
        assertThat(store().find(id)).contains(first);
    }

    @Test
    void findsNothingUnderAnUnknownId() {
        assertThat(store().find(MediaId.random())).isEmpty();
    }

    @Test
    void extendsTheDeadlineOfAnUploadAndNeverShortensIt() {
        given(waiting);

        store().apply(new ExtendDeadline(id, DEADLINE.plusSeconds(60)));
        store().apply(new ExtendDeadline(id, DEADLINE.plusSeconds(59)));

        assertThat(found(id).deadline()).isEqualTo(DEADLINE.plusSeconds(60));
        assertThat(found(id).dueAt()).isEqualTo(DEADLINE.plusSeconds(60));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AWAITING_UPLOAD")
    void extendsNoOtherDeadline(MediaStatus status) {
        Media media = waiting.copy().status(status).build();
        given(media);

        assertThat(store().apply(new ExtendDeadline(id, LATER)).current()).contains(media);
        assertThat(found(id)).isEqualTo(media);
    }

    @ParameterizedTest
    @ValueSource(strings = {Failure.UPLOAD_EXPIRED, Failure.SOURCE_MISSING})
    void letsAnItemWaitForItsBytesAgain(String code) {
        given(MediaFixtures.failed(code, waiting));

        assertThat(apply(new Reopen(id, LATER, QUARTER))).isTrue();

        Media reopened = found(id);
        assertThat(reopened.status()).isEqualTo(MediaStatus.AWAITING_UPLOAD);
        assertThat(reopened.deadline()).isEqualTo(LATER.plus(QUARTER));
        assertThat(reopened.dueAt()).isEqualTo(LATER.plus(QUARTER));
        assertThat(reopened.failure()).isNull();
        assertThat(reopened.progress().announcedAt()).isNull();
    }

    @Test
    void reopensNothingElse() {
        for (Media media : List.of(
                MediaFixtures.failed(Failure.OVERDUE, waiting),
                MediaFixtures.failed(Failure.CORRUPT, waiting),
                MediaFixtures.failed(Failure.SOURCE_MISSING, MediaFixtures.processing(id)),
                MediaFixtures.tombstone(waiting))) {
            given(media);

            assertThat(apply(new Reopen(id, NOW, QUARTER))).isFalse();
            assertThat(found(id)).isEqualTo(media);
        }
    }

    @Test
    void acceptsAnUploadWithEveryGroupPending() {
        given(waiting);

        assertThat(apply(accept)).isTrue();

        Media accepted = found(id);
        assertThat(accepted.status()).isEqualTo(MediaStatus.PROCESSING);
        assertThat(accepted.source()).isEqualTo(SOURCE);
        assertThat(accepted.plan()).containsExactly(PREVIEW, WEB);
        assertThat(accepted.groups().sequencedKeySet()).containsExactly("preview", "web");
        assertThat(accepted.groups().values()).containsOnly(new GroupState.Pending());
        assertThat(accepted.updatedAt()).isEqualTo(NOW);
        assertThat(accepted.deadline()).isEqualTo(NOW.plus(Accept.TIME_TO_PROCESS));
        assertThat(accepted.progress()).isEqualTo(Progress.NONE.accepted(UPLOADED, NOW));
    }

    @Test
    void refusesAnUploadWithTheReason() {
        given(waiting);

        assertThat(apply(refuse)).isTrue();

        assertThat(found(id).status()).isEqualTo(MediaStatus.FAILED);
        assertThat(found(id).failure()).isEqualTo(FAILURE);
        assertThat(found(id).progress()).isEqualTo(Progress.NONE.refused(UPLOADED, NOW));
    }

    /** An announced item is no longer due; if it starts after all, it must be due again. */
    @ParameterizedTest
    @ValueSource(strings = {Failure.UPLOAD_EXPIRED, Failure.OVERDUE, Failure.SOURCE_MISSING})
    void acceptsWhatCameAfterItsDeadline(String code) {
        given(MediaFixtures.failed(code, waiting));

        assertThat(apply(accept)).isTrue();

        assertThat(found(id).status()).isEqualTo(MediaStatus.PROCESSING);
        assertThat(found(id).failure()).isNull();
        assertThat(found(id).progress().announcedAt()).isNull();
        assertThat(found(id).dueAt()).isEqualTo(accept.deadline());
    }

    @Test
    void refusesWhatCameAfterItsDeadline() {
        given(MediaFixtures.failed(Failure.UPLOAD_EXPIRED, waiting));

        assertThat(apply(refuse)).isTrue();

        assertThat(found(id).failure()).isEqualTo(FAILURE);
        assertThat(found(id).progress().announcedAt()).isNull();
        assertThat(found(id).dueAt()).isEqualTo(NOW);
    }

    @Test
    void decidesOnceAboutWhatFailedForAnotherReasonOrLater() {
        for (Media media : List.of(
                MediaFixtures.failed(Failure.CORRUPT, waiting),
                MediaFixtures.failed(Failure.SOURCE_MISSING, MediaFixtures.processing(id)),
                MediaFixtures.failed(Failure.OVERDUE, MediaFixtures.processing(id)))) {
            given(media);

            assertThat(apply(accept)).isFalse();
            assertThat(apply(refuse)).isFalse();
            assertThat(found(id)).isEqualTo(media);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AWAITING_UPLOAD")
    void changesNothingOnceAnUploadIsDecided(MediaStatus status) {
        Media media = MediaFixtures.processing(id).copy().status(status).build();
        given(media);

        assertThat(apply(accept)).isFalse();
        assertThat(apply(refuse)).isFalse();
        assertThat(found(id)).isEqualTo(media);
    }

    @Test
    void letsOneOfManyDecide() throws Exception {
        given(waiting);
        var racers = new ArrayList<Callable<Boolean>>();
        for (int racer = 0; racer < 4; racer++) {
            racers.add(() -> apply(accept));
            racers.add(() -> apply(refuse));
        }

        int deciders = 0;
        try (var threads = Executors.newFixedThreadPool(racers.size())) {
            for (var decided : threads.invokeAll(racers)) {
                deciders += decided.get() ? 1 : 0;
            }
        }

        assertThat(deciders).isEqualTo(1);
    }

    @Test
    void createsNoItemThatIsNotThere() {
        for (Transition transition : Lives.transitions(waiting)) {
            assertThat(apply(transition)).as("%s", transition).isFalse();
        }
        assertThat(store().find(id)).isEmpty();
    }

    @Test
    void countsAResendAndGivesItTime() {
        given(waiting);

        assertThat(apply(new Resend(waiting, "mine", LATER))).isTrue();

        assertThat(found(id).progress()).isEqualTo(waiting.progress().resent("mine"));
        assertThat(found(id).deadline()).isEqualTo(LATER);
        assertThat(found(id).dueAt()).isEqualTo(LATER);
    }

    /** Two runs may check the same item at the same time. */
    @Test
    void countsOneResendOfTwoRunsAtOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 10; round++) {
                Media seen = MediaFixtures.processing();
                given(seen);
                Callable<Boolean> first = () -> apply(new Resend(seen, LATER.plusSeconds(1)));
                Callable<Boolean> second = () -> apply(new Resend(seen, LATER.plusSeconds(2)));

                var counted = new ArrayList<Boolean>();
                for (var resend : threads.invokeAll(List.of(first, second))) {
                    counted.add(resend.get());
                }

                assertThat(counted).containsExactlyInAnyOrder(true, false);
                assertThat(found(seen.id()).progress().resends()).isEqualTo(1);
            }
        }
    }

    @Test
    void recognisesItsOwnResendAndNoOther() {
        given(waiting);
        store().apply(new Resend(waiting, "mine", LATER));

        assertThat(apply(new Resend(waiting, "mine", LATER))).isTrue();
        assertThat(apply(new Resend(waiting, "another", LATER))).isFalse();
        assertThat(found(id).progress().resends()).isEqualTo(1);
    }

    @Test
    void expiresWithTheReasonAndStaysDueUntilItIsAnnounced() {
        given(waiting);
        var expire = new Expire(waiting, FAILURE, LATER);

        assertThat(apply(expire)).isTrue();
        assertThat(apply(expire)).as("again, when the response got lost").isTrue();

        assertThat(found(id).status()).isEqualTo(MediaStatus.FAILED);
        assertThat(found(id).failure()).isEqualTo(FAILURE);
        assertThat(found(id).progress().endedAt()).isEqualTo(LATER);
        assertThat(found(id).dueAt()).isEqualTo(waiting.dueAt());
    }

    @Test
    void changesNothingThatMovedOnSinceItWasSeen() {
        Media seen = MediaFixtures.processing(id);
        for (Media moved : List.of(
                seen.copy().progress(seen.progress().attempted()).build(),
                seen.copy().deadline(LATER).build(),
                seen.copy().status(MediaStatus.READY).build(),
                MediaFixtures.tombstone(seen))) {
            given(moved);

            assertThat(apply(new Resend(seen, LATER))).isFalse();
            assertThat(apply(new Expire(seen, FAILURE, LATER))).isFalse();
            assertThat(found(id)).isEqualTo(moved);
        }
    }

    @Test
    void announcesAnEndOnceAndIsNoLongerDue() {
        Media ready = MediaFixtures.ready();
        given(ready);

        assertThat(apply(new MarkTold(ready, Map.of("bus", NOW)))).isTrue();
        assertThat(found(ready.id()).progress().told()).isEqualTo(Map.of("bus", NOW));
        assertThat(found(ready.id()).dueAt()).isNotNull();

        assertThat(apply(new MarkAnnounced(ready, LATER))).isTrue();
        assertThat(found(ready.id()).progress()).isEqualTo(ready.progress().announced(LATER));
        assertThat(found(ready.id()).dueAt()).isNull();

        assertThat(apply(new MarkAnnounced(ready, LATER.plusSeconds(1)))).isFalse();
        assertThat(apply(new MarkTold(ready, Map.of("bus", NOW)))).isFalse();
    }

    /** Items of the first version have no time of their end to distinguish two ends. */
    @Test
    void announcesAnEndWithoutATimeWhileItsStatusIsTheSame() {
        Media first = MediaFixtures.ready().copy().progress(Progress.NONE).build();
        given(first);
        assertThat(apply(new MarkAnnounced(first, NOW))).isTrue();

        Media reopened = first.copy().status(MediaStatus.PROCESSING).build();
        given(reopened);
        assertThat(apply(new MarkAnnounced(first, NOW))).isFalse();
    }

    @Test
    void announcesNoEndThatIsNotTheLatest() {
        Media seen = MediaFixtures.ready();
        for (Media moved : List.of(
                seen.copy().status(MediaStatus.PROCESSING).build(),
                seen.copy().status(MediaStatus.FAILED).build(),
                seen.copy().progress(seen.progress().ended(LATER)).build(),
                MediaFixtures.tombstone(seen))) {
            given(moved);

            assertThat(apply(new MarkAnnounced(seen, LATER))).isFalse();
            assertThat(apply(new MarkTold(seen, Map.of("bus", NOW)))).isFalse();
            assertThat(found(seen.id())).isEqualTo(moved);
        }
    }

    @Test
    void settlesOnlyWhatIsAnnounced() {
        Media ready = MediaFixtures.ready();
        given(ready);
        assertThat(apply(new Settle(ready))).isFalse();
        assertThat(found(ready.id()).dueAt()).isNotNull();

        Media announced = ready.copy().progress(ready.progress().announced(NOW)).build();
        given(announced);
        assertThat(apply(new Settle(announced))).isTrue();
        assertThat(found(ready.id())).isEqualTo(announced.copy().dueAt(null).build());

        given(MediaFixtures.tombstone(ready));
        assertThat(apply(new Settle(announced))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DELETED")
    void makesATombstoneThatKeepsNothingOfTheOwners(MediaStatus status) {
        Media media = MediaFixtures.failed(Failure.CORRUPT, MediaFixtures.processing(id))
                .copy()
                .status(status)
                .build();
        given(media);

        assertThat(apply(new Delete(id, ADA, NOW, Duration.ofDays(14)))).isTrue();

        assertThat(found(id))
                .isEqualTo(waiting.copy()
                        .status(MediaStatus.DELETED)
                        .updatedAt(NOW)
                        .deadline(NOW.plus(Duration.ofDays(14)))
                        .dueAt(NOW)
                        .declaration(new Declaration(null, "image/jpeg", 1234, null))
                        .build());
    }

    @Test
    void leavesATombstoneAsItIs() {
        Media tombstone = MediaFixtures.tombstone(waiting);
        given(tombstone);

        assertThat(apply(new Delete(id, ADA, LATER, Duration.ofDays(1)))).isTrue();
        assertThat(found(id)).isEqualTo(tombstone);
    }

    @Test
    void deletesNothingOfOtherOwners() {
        given(waiting);
        assertThat(apply(new Delete(id, BOB, NOW, QUARTER))).isFalse();
        assertThat(found(id)).isEqualTo(waiting);

        given(MediaFixtures.tombstone(waiting));
        assertThat(apply(new Delete(id, BOB, NOW, QUARTER))).isFalse();
    }

    @Test
    void notesAnErasureOnceAndIsDueForTheSecondSweep() {
        Media tombstone = MediaFixtures.tombstone(waiting);
        given(tombstone);

        assertThat(apply(new MarkErased(id, NOW))).isTrue();
        assertThat(apply(new MarkErased(id, LATER))).isFalse();

        assertThat(found(id).progress().erasedAt()).isEqualTo(NOW);
        assertThat(found(id).dueAt()).isEqualTo(tombstone.deadline());
    }

    @Test
    void notesNoErasureOfWhatIsNoTombstone() {
        given(waiting);

        assertThat(apply(new MarkErased(id, NOW))).isFalse();
        assertThat(found(id)).isEqualTo(waiting);
    }

    @Test
    void removesATombstone() {
        Media tombstone = MediaFixtures.tombstone(waiting);
        given(tombstone);

        assertThat(store().remove(tombstone)).isTrue();
        assertThat(store().find(id)).isEmpty();
        assertThat(store().remove(tombstone)).isFalse();
    }

    @Test
    void removesNothingButTheTombstoneThatWasSeen() {
        given(waiting);
        assertThat(store().remove(waiting)).isFalse();
        assertThat(found(id)).isEqualTo(waiting);

        Media tombstone = MediaFixtures.tombstone(waiting);
        given(tombstone);
        assertThat(store().remove(tombstone.copy().deadline(LATER).build())).isFalse();
        assertThat(found(id)).isEqualTo(tombstone);
    }
}
