package dev.mediapipeline.report.reconcile;

import static dev.mediapipeline.report.reconcile.Reconciling.LATER;
import static dev.mediapipeline.report.reconcile.StuckMedia.DEADLINE;
import static dev.mediapipeline.report.reconcile.StuckMedia.DONE;
import static dev.mediapipeline.report.reconcile.StuckMedia.PENDING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of due media items promises. */
public abstract class DueMediaContractTest {
    private static final Failure FAILURE = new Failure(Failure.OVERDUE, "it was not made in time");

    protected abstract DueMedia due();

    /** Puts an item into the store, due at its deadline, past the port. */
    protected abstract void given(Media media);

    /** The item as the store has it. */
    protected abstract Optional<Media> found(MediaId id);

    /** Whether the item is in the index of what is due by {@link Reconciling#LATER}. */
    protected abstract boolean isDue(MediaId id);

    private Media now(Media media) {
        return found(media.id()).orElseThrow();
    }

    @Test
    void countsATryAndGivesItTime() {
        Media media = StuckMedia.processing(PENDING, PENDING);
        given(media);

        assertThat(due().renew(media, LATER.plusSeconds(1))).isTrue();

        assertThat(StuckMedia.withoutToken(now(media))).isEqualTo(StuckMedia.renewed(LATER.plusSeconds(1), media));
        assertThat(isDue(media.id())).isFalse();
    }

    @Test
    void failsWithTheReasonAndStaysDueUntilItIsAnnounced() {
        Media media = StuckMedia.attempted(2, StuckMedia.processing(DONE, PENDING));
        given(media);

        assertThat(due().giveUp(media, FAILURE, LATER)).isTrue();

        Media failed = now(media);
        assertThat(failed.status()).isEqualTo(MediaStatus.FAILED);
        assertThat(failed.failure()).isEqualTo(FAILURE);
        assertThat(failed.progress().endedAt()).isEqualTo(LATER);
        assertThat(failed.groups()).isEqualTo(media.groups());
        assertThat(isDue(media.id())).isTrue();
    }

    @Test
    void changesNothingThatMovedOnSinceItWasSeen() {
        Media seen = StuckMedia.attempted(1, StuckMedia.processing(PENDING, PENDING));
        for (Media moved : List.of(
                StuckMedia.attempted(2, seen),
                StuckMedia.renewed(LATER, seen),
                StuckMedia.with(MediaStatus.READY, seen),
                StuckMedia.with(MediaStatus.DELETED, seen))) {
            given(moved);

            assertThat(due().renew(seen, LATER)).isFalse();
            assertThat(due().giveUp(seen, FAILURE, LATER)).isFalse();

            assertThat(now(seen)).isEqualTo(moved);
        }
    }

    @Test
    void changesNothingThatIsClaimedForTheFirstTimeSinceItWasSeen() {
        Media seen = StuckMedia.processing(PENDING, PENDING);
        given(StuckMedia.attempted(1, seen));

        assertThat(due().renew(seen, LATER)).isFalse();
        assertThat(due().giveUp(seen, FAILURE, LATER)).isFalse();
    }

    @Test
    void createsNothing() {
        Media gone = StuckMedia.awaitingUpload();

        assertThat(due().renew(gone, LATER)).isFalse();
        assertThat(due().giveUp(gone, FAILURE, LATER)).isFalse();
        assertThat(due().settle(gone)).isFalse();
        assertThat(due().removeTombstone(StuckMedia.with(MediaStatus.DELETED, gone)))
                .isFalse();

        assertThat(found(gone.id())).isEmpty();
    }

    @Test
    void takesAnAnnouncedItemOffTheIndex() {
        Media media = StuckMedia.ended(MediaStatus.READY, DEADLINE, DEADLINE);
        given(media);

        assertThat(due().settle(media)).isTrue();

        assertThat(isDue(media.id())).isFalse();
        assertThat(now(media)).isEqualTo(media);
    }

    @Test
    void leavesOnTheIndexWhatIsNotAnnounced() {
        Media media = StuckMedia.ended(MediaStatus.READY, DEADLINE, null);
        given(media);

        assertThat(due().settle(media)).isFalse();

        assertThat(isDue(media.id())).isTrue();
    }

    @Test
    void leavesOnTheIndexWhatWasDeletedSinceItWasSeen() {
        Media media = StuckMedia.ended(MediaStatus.READY, DEADLINE, DEADLINE);
        given(StuckMedia.with(MediaStatus.DELETED, media));

        assertThat(due().settle(media)).isFalse();

        assertThat(isDue(media.id())).isTrue();
    }

    @Test
    void removesATombstone() {
        Media media = StuckMedia.deleted();
        given(media);

        assertThat(due().removeTombstone(media)).isTrue();

        assertThat(found(media.id())).isEmpty();
        assertThat(isDue(media.id())).isFalse();
    }

    @Test
    void removesNothingButTheTombstoneThatWasSeen() {
        Media alive = StuckMedia.awaitingUpload();
        Media renewed = StuckMedia.renewed(LATER, StuckMedia.deleted());
        given(alive);
        given(renewed);

        assertThat(due().removeTombstone(alive)).isFalse();
        assertThat(due().removeTombstone(StuckMedia.renewed(DEADLINE, renewed))).isFalse();

        assertThat(found(alive.id())).contains(alive);
        assertThat(found(renewed.id())).contains(renewed);
    }
}
