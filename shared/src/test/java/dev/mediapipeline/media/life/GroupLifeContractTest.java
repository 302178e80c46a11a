package dev.mediapipeline.media.life;

import static dev.mediapipeline.media.life.MediaFixtures.ENGINE;
import static dev.mediapipeline.media.life.MediaFixtures.NOW;
import static dev.mediapipeline.media.life.MediaFixtures.PREVIEW;
import static dev.mediapipeline.media.life.MediaFixtures.WEB;
import static dev.mediapipeline.media.life.MediaFixtures.key;
import static dev.mediapipeline.media.life.MediaFixtures.lease;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.GroupKey;
import dev.mediapipeline.media.GroupState;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.RenditionGroup;
import dev.mediapipeline.media.life.Claim.Rejection;
import dev.mediapipeline.media.life.MediaStore.Result;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules of claims, for every store. */
public abstract class GroupLifeContractTest implements MediaStoreContract {
    private static final Instant UNTIL = NOW.plusSeconds(60);
    private static final Instant LATER = NOW.plusSeconds(61);
    private static final Failure FAILURE = new Failure(Failure.CORRUPT, "it ends inside its pixels");

    private final Media media = MediaFixtures.processing();
    private final GroupKey preview = key(media.id(), PREVIEW);

    private Result claim(String token, Instant now) {
        return store().apply(new Claim(preview, lease(token, now), now));
    }

    private Rejection rejection(GroupKey group, String token, Instant now) {
        var claim = new Claim(group, lease(token, now), now);
        return claim.rejection(((Result.Rejected) store().apply(claim)).found());
    }

    private Finish finish(String token, Instant now) {
        return new Finish(preview, token, MediaFixtures.renditions(media.id(), PREVIEW), ENGINE, now);
    }

    private GroupState state(RenditionGroup group) {
        return found(media.id()).group(group.name()).orElseThrow();
    }

    /** Worker a has had the group until its lease ended; worker b has it now. */
    private Media taken() {
        given(media);
        claim("a", NOW);
        assertThat(claim("b", LATER).applied()).isTrue();
        return found(media.id());
    }

    @Test
    void grantsAGroupThatNoWorkerHolds() {
        given(media);

        assertThat(claim("a", NOW)).isEqualTo(new Result.Applied(found(media.id())));
        assertThat(state(PREVIEW)).isEqualTo(new GroupState.Claimed(lease("a")));
        assertThat(state(WEB)).isEqualTo(new GroupState.Pending());
    }

    @Test
    void grantsAGroupToOneOfManyWorkers() throws Exception {
        given(media);
        var workers = new ArrayList<Callable<Result>>();
        for (int worker = 0; worker < 8; worker++) {
            String token = "worker" + worker;
            workers.add(() -> claim(token, NOW));
        }

        int granted = 0;
        try (var threads = Executors.newFixedThreadPool(workers.size())) {
            for (var claim : threads.invokeAll(workers)) {
                granted += claim.get().applied() ? 1 : 0;
            }
        }

        assertThat(granted).isEqualTo(1);
        assertThat(found(media.id()).progress().attempts()).isEqualTo(1);
    }

    @Test
    void saysHowLongAnotherWorkerHoldsTheGroup() {
        given(media);
        claim("a", NOW);

        assertThat(rejection(preview, "b", UNTIL)).isEqualTo(new Rejection.Held(UNTIL));
    }

    @Test
    void grantsTheSameClaimAgainWhenTheResponseGotLost() {
        given(media);
        claim("a", NOW);

        assertThat(claim("a", NOW)).isEqualTo(new Result.Applied(found(media.id())));
        assertThat(found(media.id()).progress().attempts()).isEqualTo(1);
    }

    @Test
    void grantsAGroupWhoseLeaseIsOver() {
        taken();

        assertThat(state(PREVIEW)).isEqualTo(new GroupState.Claimed(lease("b", LATER), 2, null));
    }

    @Test
    void keepsWhatWasMade() {
        given(media);
        claim("a", NOW);

        assertThat(store().apply(finish("a", LATER))).isEqualTo(new Result.Applied(found(media.id())));
        assertThat(state(PREVIEW)).isEqualTo(MediaFixtures.done(media.id(), PREVIEW));
        assertThat(found(media.id()).updatedAt()).isEqualTo(LATER);
        assertThat(rejection(preview, "b", LATER)).isEqualTo(new Rejection.Ended(found(media.id())));
    }

    @Test
    void keepsWhyItCannotBeMade() {
        given(media);
        claim("a", NOW);

        assertThat(apply(new Fail(preview, "a", FAILURE, LATER))).isTrue();
        assertThat(state(PREVIEW)).isEqualTo(new GroupState.Failed(FAILURE, "a"));
        assertThat(rejection(preview, "b", LATER)).isEqualTo(new Rejection.Ended(found(media.id())));
    }

    @Test
    void respondsAgainWhenTheResponseToAnEndGotLost() {
        given(media);
        claim("a", NOW);
        store().apply(finish("a", NOW));

        assertThat(store().apply(finish("a", NOW))).isEqualTo(new Result.Applied(found(media.id())));
    }

    @Test
    void changesNothingForAWorkerThatLostItsClaim() {
        Media taken = taken();

        assertThat(store().apply(finish("a", LATER))).isEqualTo(new Result.Rejected(Optional.of(taken)));
        assertThat(apply(new Fail(preview, "a", FAILURE, LATER))).isFalse();
        assertThat(apply(new Release(preview, "a", LATER))).isFalse();
        assertThat(apply(new Abandon(preview, "a", "Error", LATER))).isFalse();
        assertThat(found(media.id())).isEqualTo(taken);
    }

    @Test
    void letsNoLateWorkerReplaceWhatWasMade() {
        taken();
        store().apply(finish("b", LATER));
        Media made = found(media.id());

        assertThat(apply(new Fail(preview, "a", FAILURE, LATER))).isFalse();
        assertThat(apply(finish("a", LATER))).as("even if it made the same").isFalse();
        assertThat(apply(new Release(preview, "b", LATER))).isFalse();
        assertThat(found(media.id())).isEqualTo(made);
    }

    /** No other worker has the group, and its renditions exist. */
    @Test
    void letsAWorkerFinishThatIsLateButWasNotReplaced() {
        given(media);
        claim("a", NOW);

        assertThat(apply(finish("a", LATER.plusSeconds(600)))).isTrue();
    }

    @Test
    void wantsNothingOfOtherBytesOrOfAGroupThatThePlanLacks() {
        given(media);

        assertThat(rejection(new GroupKey(media.id(), "other", PREVIEW.name()), "a", NOW))
                .isEqualTo(new Rejection.Obsolete());
        assertThat(rejection(new GroupKey(media.id(), MediaFixtures.ETAG, "other"), "a", NOW))
                .isEqualTo(new Rejection.Obsolete());
        assertThat(found(media.id())).isEqualTo(media);
    }

    @ParameterizedTest
    @EnumSource(names = {"READY", "FAILED", "UNKNOWN"})
    void wantsNothingOfAnItemThatIsNotProcessed(MediaStatus status) {
        given(media.copy().status(status).build());
        assertThat(rejection(preview, "a", NOW)).isEqualTo(new Rejection.Obsolete());

        given(media.copy()
                .status(status)
                .group(PREVIEW.name(), new GroupState.Claimed(lease("b")))
                .build());
        assertThat(rejection(preview, "a", NOW)).isEqualTo(new Rejection.Obsolete());
        assertThat(rejection(preview, "a", LATER)).isEqualTo(new Rejection.Obsolete());
    }

    @Test
    void grantsTheGroupsOfAnOverdueItemAndLeavesItsStatusToItsEnd() {
        Media overdue = MediaFixtures.failed(Failure.OVERDUE, media);
        given(overdue);

        assertThat(claim("a", NOW).applied()).isTrue();

        Media claimed = found(media.id());
        assertThat(claimed.status()).isEqualTo(MediaStatus.FAILED);
        assertThat(claimed.failure()).isEqualTo(overdue.failure());
        assertThat(claimed.progress()).isEqualTo(overdue.progress().attempted());
    }

    @Test
    void reopensNothingForAGroupThatHasEnded() {
        Media given = MediaFixtures.failed(Failure.OVERDUE, MediaFixtures.made(media));
        given(given);

        assertThat(rejection(preview, "a", NOW)).isEqualTo(new Rejection.Ended(given));
        assertThat(found(media.id())).isEqualTo(given);
    }

    /** A worker that dies reports nothing: its claim is used up all the same. */
    @Test
    void grantsAGroupOnlySoOften() {
        given(media);
        Instant now = NOW;
        for (int claim = 1; claim <= GroupState.MAX_CLAIMS; claim++) {
            assertThat(claim("worker" + claim, now).applied()).isTrue();
            now = now.plusSeconds(61);
        }

        assertThat(rejection(preview, "late", now)).isEqualTo(new Rejection.Exhausted(null));
        assertThat(apply(new Claim(key(media.id(), WEB), lease("a", now), now))).isTrue();
    }

    @Test
    void saysHowTheLastOfTooManyAttemptsEnded() {
        given(media);
        for (int claim = 1; claim <= GroupState.MAX_CLAIMS; claim++) {
            claim("worker" + claim, NOW);
            store().apply(new Abandon(preview, "worker" + claim, "Error" + claim, NOW));
        }

        assertThat(rejection(preview, "late", NOW)).isEqualTo(new Rejection.Exhausted("Error4"));
    }

    /** An outage of another service may outlast any number of attempts. */
    @Test
    void countsNoClaimThatIsReleased() {
        given(media);
        for (int claim = 1; claim <= 3 * GroupState.MAX_CLAIMS; claim++) {
            assertThat(claim("worker" + claim, NOW).applied()).isTrue();
            store().apply(new Release(preview, "worker" + claim, NOW));
        }

        assertThat(claim("last", NOW).applied()).isTrue();
        assertThat(state(PREVIEW)).isEqualTo(new GroupState.Claimed(lease("last")));
    }

    @Test
    void givesUpAGroupThatWasTriedTooOften() {
        given(media);
        var giveUp = new GiveUp(preview, FAILURE, NOW);
        for (int claim = 1; claim <= GroupState.MAX_CLAIMS; claim++) {
            assertThat(apply(giveUp)).isFalse();
            claim("worker" + claim, NOW);
            assertThat(apply(giveUp)).as("while a worker holds it").isFalse();
            store().apply(new Abandon(preview, "worker" + claim, "an error", NOW));
        }

        assertThat(apply(giveUp)).isTrue();
        assertThat(state(PREVIEW)).isEqualTo(new GroupState.Failed(FAILURE, null));
        assertThat(apply(giveUp)).as("again, when the response got lost").isTrue();
    }

    @Test
    void countsEveryClaimThatIsGrantedAndNoOther() {
        taken();
        claim("c", LATER);
        claim("b", LATER);

        assertThat(found(media.id()).progress().attempts()).isEqualTo(2);
    }

    @Test
    void saysThatADeletedItemIsErased() {
        given(media);
        claim("a", NOW);
        Media tombstone = MediaFixtures.tombstone(media);
        given(tombstone);

        assertThat(store().apply(finish("a", LATER))).isEqualTo(new Result.Rejected(Optional.of(tombstone)));
        assertThat(new Result.Rejected(Optional.of(tombstone)).isErased()).isTrue();
        assertThat(rejection(preview, "b", LATER)).isEqualTo(new Rejection.Erased());
        assertThat(apply(new End(media.id(), null, LATER))).isFalse();
        assertThat(found(media.id())).isEqualTo(tombstone);
    }

    @Test
    void saysThatAnItemThatIsGoneIsErased() {
        assertThat(rejection(preview, "a", NOW)).isEqualTo(new Rejection.Erased());
        assertThat(store().apply(finish("a", LATER))).isEqualTo(new Result.Rejected(Optional.empty()));
        assertThat(new Result.Rejected(Optional.empty()).isErased()).isTrue();
    }

    @Test
    void endsAnItemOnce() {
        given(media);

        assertThat(apply(new End(media.id(), null, NOW))).isTrue();
        assertThat(apply(new End(media.id(), FAILURE, LATER))).isFalse();

        Media ended = found(media.id());
        assertThat(ended.status()).isEqualTo(MediaStatus.READY);
        assertThat(ended.updatedAt()).isEqualTo(NOW);
        assertThat(ended.progress().endedAt()).isEqualTo(NOW);
    }

    @Test
    void endsAnItemWithTheFailureOfItsFirstGroup() {
        given(media.copy()
                .group(PREVIEW.name(), MediaFixtures.done(media.id(), PREVIEW))
                .group(WEB.name(), new GroupState.Failed(FAILURE, "a"))
                .build());

        End.of(found(media.id()), NOW).ifPresent(this::apply);

        assertThat(found(media.id()).status()).isEqualTo(MediaStatus.FAILED);
        assertThat(found(media.id()).failure()).isEqualTo(FAILURE);
    }

    @Test
    void endsNoItemOneOfWhoseGroupsIsToBeMade() {
        assertThat(End.of(
                        media.copy()
                                .group(PREVIEW.name(), MediaFixtures.done(media.id(), PREVIEW))
                                .build(),
                        NOW))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PROCESSING")
    void endsOnlyWhatIsProcessed(MediaStatus status) {
        Media other = media.copy().status(status).build();
        given(other);

        assertThat(apply(new End(media.id(), FAILURE, LATER))).isFalse();
        assertThat(found(media.id())).isEqualTo(other);
    }

    /** An announced item is no longer due; if it ends again, it has to be announced again. */
    @Test
    void endsAnItemThatWasGivenUpMeanwhileAndMakesItDueAgain() {
        given(MediaFixtures.failed(Failure.OVERDUE, media));

        assertThat(apply(new End(media.id(), null, LATER))).isTrue();

        Media ended = found(media.id());
        assertThat(ended.status()).isEqualTo(MediaStatus.READY);
        assertThat(ended.failure()).isNull();
        assertThat(ended.progress().endedAt()).isEqualTo(LATER);
        assertThat(ended.progress().announcedAt()).isNull();
        assertThat(ended.dueAt()).isEqualTo(LATER);
    }
}
