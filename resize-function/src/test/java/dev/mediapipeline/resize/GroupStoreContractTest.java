package dev.mediapipeline.resize;

import static dev.mediapipeline.resize.SampleMedia.NOW;
import static dev.mediapipeline.resize.SampleMedia.PREVIEW;
import static dev.mediapipeline.resize.SampleMedia.WEB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.event.ResizeRequested;
import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.GroupState;
import dev.mediapipeline.media.ImageFormat;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.Progress;
import dev.mediapipeline.media.Rendition;
import dev.mediapipeline.media.RenditionGroup;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every store of claims promises. Longer than other classes: one method per promise. */
public abstract class GroupStoreContractTest {
    private static final Instant UNTIL = NOW.plusSeconds(60);
    private static final Instant LATER = NOW.plusSeconds(61);
    private static final Failure FAILURE = new Failure(Failure.CORRUPT, "it ends inside its pixels");
    private static final List<Rendition> MADE =
            List.of(new Rendition("w40", ImageFormat.JPEG, 40, 28, 999, "m/preview/w40-0.jpg"));

    private final Media media = SampleMedia.processing();
    private final ResizeRequested preview = SampleMedia.request(media, PREVIEW);

    protected abstract GroupStore store();

    /** Puts an item into the store, past its port. */
    protected abstract void given(Media media);

    /** The item as the store has it. */
    protected abstract Media found(MediaId id);

    private Claim claim(ResizeRequested request, String token, Instant now) {
        return store().claim(request, token, now, now.plusSeconds(60));
    }

    /** Worker a has had the group until its lease ended; worker b has it now. */
    private Media taken() {
        given(media);
        claim(preview, "a", NOW);
        assertThat(claim(preview, "b", LATER)).isInstanceOf(Claim.Granted.class);
        return found(media.id());
    }

    private GroupState state(RenditionGroup group) {
        return found(media.id()).groups().getOrDefault(group.name(), new GroupState.Pending());
    }

    @Test
    void grantsAGroupThatNobodyHas() {
        given(media);

        assertThat(claim(preview, "a", NOW)).isEqualTo(new Claim.Granted(found(media.id())));

        assertThat(state(PREVIEW)).isEqualTo(new GroupState.Claimed("a", UNTIL));
        assertThat(state(WEB)).isEqualTo(new GroupState.Pending());
    }

    @Test
    void grantsAGroupToOneOfManyWorkers() throws Exception {
        given(media);
        var workers = new ArrayList<Callable<Claim>>();
        for (int worker = 0; worker < 8; worker++) {
            String token = "worker" + worker;
            workers.add(() -> claim(preview, token, NOW));
        }

        var claims = new ArrayList<Claim>();
        try (var threads = Executors.newFixedThreadPool(workers.size())) {
            for (var claim : threads.invokeAll(workers)) {
                claims.add(claim.get());
            }
        }

        assertThat(claims).filteredOn(claim -> claim instanceof Claim.Granted).hasSize(1);
        assertThat(claims).filteredOn(new Claim.Held(UNTIL)::equals).hasSize(7);
    }

    @Test
    void saysHowLongAnotherWorkerHoldsTheGroup() {
        given(media);
        claim(preview, "a", NOW);

        assertThat(claim(preview, "b", UNTIL)).isEqualTo(new Claim.Held(UNTIL));
    }

    @Test
    void grantsTheSameClaimAgainWhenTheAnswerGotLost() {
        given(media);
        claim(preview, "a", NOW);

        assertThat(claim(preview, "a", NOW)).isEqualTo(new Claim.Granted(found(media.id())));
    }

    @Test
    void grantsAGroupWhoseLeaseIsOver() {
        taken();

        assertThat(state(PREVIEW)).isEqualTo(new GroupState.Claimed("b", LATER.plusSeconds(60), 2));
    }

    @Test
    void keepsWhatWasMade() {
        given(media);
        claim(preview, "a", NOW);

        assertThat(store().finish(preview, "a", MADE, LATER)).isEqualTo(new GroupEnd.Noted(found(media.id())));

        assertThat(state(PREVIEW)).isEqualTo(new GroupState.Done(MADE));
        assertThat(found(media.id()).updatedAt()).isEqualTo(LATER);
        assertThat(claim(preview, "b", LATER)).isEqualTo(new Claim.Ended(found(media.id())));
    }

    @Test
    void keepsWhyItCannotBeMade() {
        given(media);
        claim(preview, "a", NOW);

        assertThat(store().fail(preview, "a", FAILURE, LATER)).isEqualTo(new GroupEnd.Noted(found(media.id())));

        assertThat(state(PREVIEW)).isEqualTo(new GroupState.Failed(FAILURE));
        assertThat(claim(preview, "b", LATER)).isEqualTo(new Claim.Ended(found(media.id())));
    }

    @Test
    void answersAgainWhenTheAnswerToAnEndGotLost() {
        given(media);
        claim(preview, "a", NOW);
        store().finish(preview, "a", MADE, NOW);

        assertThat(store().finish(preview, "a", MADE, NOW)).isEqualTo(new GroupEnd.Noted(found(media.id())));
    }

    @Test
    void givesAGroupBack() {
        given(media);
        claim(preview, "a", NOW);

        store().release(preview, "a", NOW);

        assertThat(claim(preview, "b", NOW)).isInstanceOf(Claim.Granted.class);
    }

    @Test
    void changesNothingForAWorkerThatLostItsClaim() {
        Media taken = taken();

        assertThat(store().finish(preview, "a", MADE, LATER)).isEqualTo(new GroupEnd.Overtaken());
        assertThat(store().fail(preview, "a", FAILURE, LATER)).isEqualTo(new GroupEnd.Overtaken());
        store().release(preview, "a", LATER);

        assertThat(found(media.id())).isEqualTo(taken);
    }

    @Test
    void letsNoLateFailureReplaceWhatWasMade() {
        taken();
        store().finish(preview, "b", MADE, LATER);

        assertThat(store().fail(preview, "a", FAILURE, LATER)).isEqualTo(new GroupEnd.Overtaken());
        store().release(preview, "b", LATER);

        assertThat(state(PREVIEW)).isEqualTo(new GroupState.Done(MADE));
    }

    @Test
    void wantsNothingOfOtherBytesOrOfNoGroup() {
        given(media);
        var other = new RenditionGroup("other", PREVIEW.renditions());

        assertThat(claim(SampleMedia.request(media.id(), "other", PREVIEW), "a", NOW))
                .isEqualTo(new Claim.Obsolete());
        assertThat(claim(SampleMedia.request(media, other), "a", NOW)).isEqualTo(new Claim.Obsolete());
        assertThat(found(media.id())).isEqualTo(media);
    }

    @ParameterizedTest
    @EnumSource(names = {"AWAITING_UPLOAD", "READY", "FAILED", "UNKNOWN"})
    void wantsNothingOfAnItemThatIsNotBeingProcessed(MediaStatus status) {
        given(SampleMedia.with(status, null, media));
        assertThat(claim(preview, "a", NOW)).isEqualTo(new Claim.Obsolete());

        given(SampleMedia.with(status, null, SampleMedia.with(PREVIEW, new GroupState.Claimed("b", UNTIL), media)));
        assertThat(claim(preview, "a", NOW)).isEqualTo(new Claim.Obsolete());
        assertThat(claim(preview, "a", LATER)).isEqualTo(new Claim.Obsolete());
    }

    @Test
    void endsAnItemOnce() {
        given(media);

        store().end(media.id(), Optional.empty(), NOW);
        store().end(media.id(), Optional.of(FAILURE), LATER);

        Media ended = found(media.id());
        assertThat(ended)
                .isEqualTo(
                        SampleMedia.at(NOW, SampleMedia.ended(NOW, SampleMedia.with(MediaStatus.READY, null, media))));
    }

    @Test
    void endsAnItemWithItsFailure() {
        given(media);

        store().end(media.id(), Optional.of(FAILURE), NOW);

        assertThat(found(media.id()))
                .isEqualTo(SampleMedia.at(
                        NOW, SampleMedia.ended(NOW, SampleMedia.with(MediaStatus.FAILED, FAILURE, media))));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PROCESSING")
    void endsOnlyWhatIsBeingProcessed(MediaStatus status) {
        Media other = SampleMedia.with(status, null, media);
        given(other);

        store().end(media.id(), Optional.of(FAILURE), LATER);

        assertThat(found(media.id())).isEqualTo(other);
    }

    @Test
    void countsEveryClaimThatIsGrantedAndNoOther() {
        taken();
        claim(preview, "c", LATER);
        claim(preview, "b", LATER);

        assertThat(found(media.id()).progress().attempts()).isEqualTo(2);
    }

    @Test
    void saysThatADeletedItemIsErased() {
        given(media);
        claim(preview, "a", NOW);
        given(SampleMedia.erased(media));

        assertThat(store().finish(preview, "a", MADE, LATER)).isEqualTo(new GroupEnd.Erased());
        assertThat(store().fail(preview, "a", FAILURE, LATER)).isEqualTo(new GroupEnd.Erased());
        store().release(preview, "a", LATER);
        assertThat(claim(preview, "b", LATER)).isEqualTo(new Claim.Erased());
        store().end(media.id(), Optional.empty(), LATER);

        assertThat(found(media.id())).isEqualTo(SampleMedia.erased(media));
    }

    @Test
    void saysThatAnItemThatIsGoneIsErased() {
        assertThat(claim(preview, "a", NOW)).isEqualTo(new Claim.Erased());
        assertThat(store().finish(preview, "a", MADE, LATER)).isEqualTo(new GroupEnd.Erased());
    }

    @Test
    void grantsTheGroupsOfAnOverdueItemAndLeavesItsStatusToItsEnd() {
        Media overdue = SampleMedia.overdue(media);
        given(overdue);

        assertThat(claim(preview, "a", NOW)).isEqualTo(new Claim.Granted(found(media.id())));
        assertThat(claim(preview, "b", NOW)).isEqualTo(new Claim.Held(UNTIL));
        assertThat(claim(SampleMedia.request(media, WEB), "c", NOW)).isInstanceOf(Claim.Granted.class);

        Media claimed = found(media.id());
        assertThat(claimed.status()).isEqualTo(MediaStatus.FAILED);
        assertThat(claimed.failure()).isEqualTo(overdue.failure());
        assertThat(claimed.progress().announcedAt())
                .isEqualTo(overdue.progress().announcedAt());
        assertThat(claimed.progress().attempts()).isEqualTo(2);
    }

    /** A worker that dies says nothing: its claim is used up all the same. */
    @Test
    void grantsAGroupOnlySoOften() {
        given(media);
        Instant now = NOW;
        for (int claim = 1; claim <= GroupStore.MAX_CLAIMS; claim++) {
            assertThat(claim(preview, "worker" + claim, now)).isInstanceOf(Claim.Granted.class);
            assertThat(claim(preview, "other", now))
                    .as("a receive that is held")
                    .isInstanceOf(Claim.Held.class);
            now = now.plusSeconds(61);
        }

        assertThat(claim(preview, "late", now)).isEqualTo(new Claim.Exhausted(null));
        assertThat(claim(SampleMedia.request(media, WEB), "a", now)).isInstanceOf(Claim.Granted.class);
    }

    @Test
    void saysHowTheLastOfTooManyAttemptsEnded() {
        given(media);
        for (int claim = 1; claim <= GroupStore.MAX_CLAIMS; claim++) {
            claim(preview, "worker" + claim, NOW);
            store().abandon(preview, "worker" + claim, "Error" + claim, NOW);
        }

        assertThat(claim(preview, "late", NOW)).isEqualTo(new Claim.Exhausted("Error" + GroupStore.MAX_CLAIMS));
    }

    /** An outage of another service lasts longer than any number of attempts. */
    @Test
    void countsNoClaimThatIsReleased() {
        given(media);
        for (int claim = 1; claim <= 3 * GroupStore.MAX_CLAIMS; claim++) {
            assertThat(claim(preview, "worker" + claim, NOW)).isInstanceOf(Claim.Granted.class);
            store().release(preview, "worker" + claim, NOW);
        }

        assertThat(claim(preview, "last", NOW)).isInstanceOf(Claim.Granted.class);
        assertThat(state(PREVIEW)).isEqualTo(new GroupState.Claimed("last", UNTIL));
    }

    @Test
    void givesUpAGroupThatWasTriedTooOften() {
        given(media);
        for (int claim = 1; claim <= GroupStore.MAX_CLAIMS; claim++) {
            assertThat(store().giveUp(preview, FAILURE, NOW)).isEqualTo(new GroupEnd.Overtaken());
            claim(preview, "worker" + claim, NOW);
            assertThat(store().giveUp(preview, FAILURE, NOW)).isEqualTo(new GroupEnd.Overtaken());
            store().abandon(preview, "worker" + claim, "an error", NOW);
        }

        assertThat(store().giveUp(preview, FAILURE, LATER)).isEqualTo(new GroupEnd.Noted(found(media.id())));

        assertThat(state(PREVIEW)).isEqualTo(new GroupState.Failed(FAILURE));
        assertThat(claim(preview, "late", LATER)).isEqualTo(new Claim.Ended(found(media.id())));
    }

    /** Nobody else has the group, and what is made is made. */
    @Test
    void letsAWorkerFinishThatIsLateButWasNotReplaced() {
        given(media);
        claim(preview, "a", NOW);

        assertThat(store().finish(preview, "a", MADE, LATER.plusSeconds(600)))
                .isEqualTo(new GroupEnd.Noted(found(media.id())));
    }

    @Test
    void saysThatALateWorkerWasOvertakenEvenIfItMadeTheSame() {
        taken();
        store().finish(preview, "b", MADE, LATER);
        Media made = found(media.id());

        assertThat(store().finish(preview, "a", MADE, LATER)).isEqualTo(new GroupEnd.Overtaken());

        assertThat(found(media.id())).isEqualTo(made);
    }

    @Test
    void reopensNothingForAGroupThatHasEnded() {
        Media given = SampleMedia.overdue(SampleMedia.with(PREVIEW, new GroupState.Done(MADE), media));
        given(given);

        assertThat(claim(preview, "a", NOW)).isEqualTo(new Claim.Ended(given));

        assertThat(found(media.id())).isEqualTo(given);
    }

    @Test
    void endsAnItemThatWasGivenUpMeanwhile() {
        given(SampleMedia.overdue(media));

        store().end(media.id(), Optional.empty(), LATER);

        Media ended = found(media.id());
        assertThat(ended.status()).isEqualTo(MediaStatus.READY);
        assertThat(ended.failure()).isNull();
        assertThat(ended.progress()).isEqualTo(new Progress(null, null, LATER, null, 0, 3));
    }
}
