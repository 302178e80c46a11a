package dev.mediapipeline.resize;

import static dev.mediapipeline.media.life.MediaFixtures.NOW;
import static dev.mediapipeline.media.life.MediaFixtures.PREVIEW;
import static dev.mediapipeline.media.life.MediaFixtures.WEB;
import static dev.mediapipeline.resize.Resizing.TIME_LEFT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediapipeline.failure.TransientException;
import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.GroupState;
import dev.mediapipeline.media.ImageFormat;
import dev.mediapipeline.media.Lease;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.Rendition;
import dev.mediapipeline.media.RenditionGroup;
import dev.mediapipeline.media.RenditionSpec;
import dev.mediapipeline.media.life.MediaFixtures;
import dev.mediapipeline.media.life.Release;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResizeMediaTest {
    private final Resizing resizing = new Resizing();

    @Test
    void makesAndStoresEveryRendition() {
        assertThat(resizing.resize(PREVIEW)).isEqualTo(new ResizeOutcome.Made(2));

        List<Rendition> made = resizing.now().renditions().getOrDefault("preview", List.of());
        assertThat(made).extracting(Rendition::name).containsExactly("w40", "w20");
        assertThat(made).extracting(Rendition::width).containsExactly(40, 20);
        assertThat(made).extracting(Rendition::height).containsExactly(28, 14);
        assertThat(made)
                .allSatisfy(rendition ->
                        assertThat(resizing.renditions.get(rendition.key())).hasSize((int) rendition.bytes()));
        assertThat(resizing.renditions.keys()).hasSize(2);
        assertThat(resizing.now().status()).isEqualTo(MediaStatus.PROCESSING);
    }

    @Test
    void saysHowLongAnotherWorkerHoldsTheGroup() {
        resizing.given(PREVIEW, new GroupState.Claimed(new Lease("other", NOW.plusSeconds(42))));

        assertThat(resizing.resize(PREVIEW)).isEqualTo(new ResizeOutcome.Held(Duration.ofSeconds(42)));

        assertThat(resizing.renditions.keys()).isEmpty();
    }

    @Test
    void claimsUntilTheInvocationEnds() {
        resizing.renditions.beforePut(() -> assertThat(resizing.now().groups().get("preview"))
                .isInstanceOfSatisfying(
                        GroupState.Claimed.class,
                        claim -> assertThat(claim.lease().until()).isEqualTo(NOW.plus(TIME_LEFT))));

        assertThat(resizing.resize(PREVIEW)).isEqualTo(new ResizeOutcome.Made(2));
    }

    @Test
    void leavesTheGroupToTheWorkerThatTookItOver() {
        var other = new GroupState.Claimed(new Lease("other", NOW.plusSeconds(100)));
        resizing.given(WEB, new GroupState.Done(List.of(), null, null));
        resizing.renditions.beforePut(() -> resizing.given(PREVIEW, other));

        assertThat(resizing.resize(PREVIEW)).isEqualTo(new ResizeOutcome.Overtaken());

        assertThat(resizing.now().groups()).containsEntry("preview", other);
        assertThat(resizing.ends()).isEmpty();
    }

    @Test
    void givesTheClaimBackWhenALaterTryCanHelp() {
        resizing.renditions.goDown();

        assertThatThrownBy(() -> resizing.resize(PREVIEW))
                .isInstanceOf(TransientException.class)
                .hasMessageContaining("the store does not respond");

        assertThat(resizing.now().groups()).containsEntry("preview", new GroupState.Pending());
    }

    /** Running out of memory or time is the worker's own fault, not another service's. */
    @Test
    void givesUpAGroupThatAlwaysFails() {
        resizing.renditions.beforePut(() -> {
            throw new OutOfMemoryError("a bomb");
        });
        resizing.given(WEB, new GroupState.Done(List.of(), null, null));
        for (int claim = 1; claim <= GroupState.MAX_CLAIMS; claim++) {
            assertThatThrownBy(() -> resizing.resize(PREVIEW)).isInstanceOf(OutOfMemoryError.class);
        }

        assertThat(resizing.resize(PREVIEW)).isInstanceOf(ResizeOutcome.GaveUp.class);
        assertThat(resizing.resize(PREVIEW)).isEqualTo(new ResizeOutcome.AlreadyEnded());

        assertThat(resizing.ends()).containsExactly(MediaStatus.FAILED);
        assertThat(resizing.now().failure())
                .isEqualTo(
                        new Failure(
                                Failure.GAVE_UP,
                                "4 attempts at the renditions of group preview failed; the last one ended with OutOfMemoryError"));
    }

    @Test
    void givesUpAGroupWhoseWorkersAllDie() {
        resizing.given(WEB, new GroupState.Done(List.of(), null, null));
        resizing.given(
                PREVIEW, new GroupState.Claimed(new Lease("dead", NOW.minusMillis(1)), GroupState.MAX_CLAIMS, null));

        assertThat(resizing.resize(PREVIEW)).isInstanceOf(ResizeOutcome.GaveUp.class);

        assertThat(resizing.now().status()).isEqualTo(MediaStatus.FAILED);
        assertThat(resizing.now().failure())
                .satisfies(failure -> assertThat(failure.detail()).endsWith("the last one did not finish"));
    }

    @Test
    void endsWhatWasGivenUpAsOverdueOnceMoreAtMost() {
        resizing.store.put(MediaFixtures.failed(Failure.OVERDUE, MediaFixtures.processing(Resizing.ID)));
        for (var group : List.of(PREVIEW, WEB)) {
            resizing.given(group, new GroupState.Pending(GroupState.MAX_CLAIMS, "OutOfMemoryError"));
            for (int receive = 1; receive <= 5; receive++) {
                resizing.resize(group);
            }
        }

        assertThat(resizing.ends()).containsExactly(MediaStatus.FAILED);
        assertThat(resizing.now().failure())
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(Failure.GAVE_UP));
    }

    @Test
    void outlastsAnOutageOfAnotherService() {
        resizing.renditions.goDown();
        for (int receive = 1; receive <= 10; receive++) {
            assertThatThrownBy(() -> resizing.resize(PREVIEW)).isInstanceOf(TransientException.class);
        }

        assertThat(resizing.now().groups()).containsEntry("preview", new GroupState.Pending());
    }

    @Test
    void hidesNoFaultWhenTheClaimCannotBeGivenBack() {
        resizing.renditions.goDown();
        resizing.store.breakDownFor(Release.class::isInstance);

        assertThatThrownBy(() -> resizing.resize(PREVIEW))
                .hasMessageContaining("the store does not respond")
                .satisfies(fault -> assertThat(fault.getSuppressed())
                        .singleElement()
                        .satisfies(second -> assertThat(second).hasMessageContaining("does not respond")));
    }

    @Test
    void makesNothingThatNobodyWants() {
        resizing.store.put(resizing.now().copy().status(MediaStatus.READY).build());

        assertThat(resizing.resize(PREVIEW)).isEqualTo(new ResizeOutcome.Obsolete());

        assertThat(resizing.renditions.keys()).isEmpty();
    }

    @Test
    void leavesFormatsOfALaterVersionToIt() {
        RenditionSpec known = PREVIEW.renditions().getFirst();
        var group = new RenditionGroup(
                "preview", List.of(known, new RenditionSpec("w20", ImageFormat.UNKNOWN, 20, null, 80)));

        assertThatThrownBy(() -> resizing.resize(group))
                .isInstanceOf(TransientException.class)
                .hasMessageContaining("a later version")
                .hasMessageContaining(Resizing.ID.value());

        assertThat(resizing.now()).isEqualTo(MediaFixtures.processing(Resizing.ID));
    }

    @Test
    void finishesWhatWasGivenUpWhenItsMessageIsRedriven() {
        resizing.store.put(MediaFixtures.failed(Failure.OVERDUE, MediaFixtures.processing(Resizing.ID)));

        assertThat(resizing.resize(PREVIEW)).isEqualTo(new ResizeOutcome.Made(2));
        assertThat(resizing.now().status()).as("until all is made").isEqualTo(MediaStatus.FAILED);
        assertThat(resizing.resize(WEB)).isEqualTo(new ResizeOutcome.Made(2));

        assertThat(resizing.now().status()).isEqualTo(MediaStatus.READY);
        assertThat(resizing.now().failure()).isNull();
    }

    /** The group was given up while its last worker was still busy with it. */
    @Test
    void endsWellWhatIsGivenUpMeanwhile() {
        resizing.given(WEB, new GroupState.Done(List.of(), null, null));
        resizing.renditions.beforePut(() -> {
            if (!resizing.now().overdue()) {
                resizing.store.put(MediaFixtures.failed(Failure.OVERDUE, resizing.now()));
            }
        });

        assertThat(resizing.resize(PREVIEW)).isEqualTo(new ResizeOutcome.Made(2));

        assertThat(resizing.now().status()).isEqualTo(MediaStatus.READY);
        assertThat(resizing.now().progress().announcedAt()).isNull();
    }
}
