package dev.mediapipeline.report.reconcile;

import static dev.mediapipeline.report.reconcile.Reconciling.LATER;
import static dev.mediapipeline.report.reconcile.StuckMedia.DONE;
import static dev.mediapipeline.report.reconcile.StuckMedia.PENDING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.event.MediaEnded;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaStatus;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReconcileDueTest {
    private final Reconciling reconciling = new Reconciling();

    @Test
    void continuesAfterAnError() {
        Media broken = reconciling.table.put(StuckMedia.awaitingUpload());
        reconciling.table.breakWritesOf(broken.id());
        Media other = reconciling.table.put(StuckMedia.awaitingUpload());
        Media third = reconciling.table.put(StuckMedia.awaitingUpload());

        assertThat(reconciling.run(LATER)).isEqualTo(Map.of("Fault", 1, "Expired", 2));

        assertThat(reconciling.now(broken)).isEqualTo(broken);
        assertThat(reconciling.now(other).status()).isEqualTo(MediaStatus.FAILED);
        assertThat(reconciling.now(third).status()).isEqualTo(MediaStatus.FAILED);
    }

    @Test
    void countsUnreadableItemsAndChangesNothing() {
        Media media = reconciling.table.put(StuckMedia.awaitingUpload());
        reconciling.table.makeUnreadable(media.id());

        assertThat(reconciling.run(LATER)).isEqualTo(Map.of("Unreadable", 1));

        assertThat(reconciling.now(media)).isEqualTo(media);
    }

    @Test
    void stopsWhenNoTimeIsLeft() {
        reconciling.table.put(StuckMedia.awaitingUpload());
        reconciling.table.put(StuckMedia.awaitingUpload());
        var left = new int[] {20};

        assertThat(reconciling.reconcileDue.reconcile(LATER, () -> Duration.ofSeconds(left[0]--)))
                .isEqualTo(Map.of("Expired", 1, "OutOfTime", 1));
    }

    /** Resent messages would count as backlog, too. */
    @Test
    void asksForEachBacklogOnce() {
        for (int item = 0; item < 3; item++) {
            reconciling.uploaded(StuckMedia.awaitingUpload());
            reconciling.table.put(StuckMedia.processing(PENDING, PENDING));
        }

        assertThat(reconciling.run(StuckMedia.DEADLINE.plus(ReconcileMedia.GRACE)))
                .isEqualTo(Map.of("Resent", 6));

        assertThat(reconciling.asked()).isEqualTo(2);
    }

    @Test
    void asksForNoBacklogThatDoesNotMatter() {
        reconciling.table.put(StuckMedia.awaitingUpload());

        reconciling.run(LATER);

        assertThat(reconciling.asked()).isZero();
    }

    @Test
    void skipsItemsThatAreNotDue() {
        reconciling.table.put(StuckMedia.awaitingUpload());

        assertThat(reconciling.run(StuckMedia.DEADLINE.minusSeconds(1))).isEmpty();
    }

    @Test
    void runsForNowIfNoTimeIsGiven() {
        Media media = reconciling.table.put(StuckMedia.awaitingUpload());

        reconciling.reconcileDue.reconcile(null, () -> Duration.ofMinutes(4));

        assertThat(reconciling.now(media).progress().endedAt()).isEqualTo(LATER);
    }

    /** Runs that waited in Lambda's queue follow one another with their old times. */
    @Test
    void countsNoResendThatHadNoTime() {
        Media media = reconciling.table.put(StuckMedia.processing(PENDING, PENDING));
        for (int minutes = 60; minutes > 0; minutes -= 5) {
            reconciling.run(LATER.minus(Duration.ofMinutes(minutes)), LATER);
        }

        assertThat(reconciling.now(media).progress().resends()).isEqualTo(1);
        assertThat(reconciling.now(media).deadline()).isEqualTo(LATER.plus(ReconcileMedia.TIME_FOR_RESEND));
        assertThat(reconciling.requests.sent()).hasSize(2);
    }

    @Test
    void runsForAFutureTime() {
        Media media = reconciling.table.put(StuckMedia.awaitingUpload());

        assertThat(reconciling.run(LATER, StuckMedia.CREATED)).isEqualTo(Map.of("Expired", 1));
        assertThat(reconciling.now(media).progress().endedAt()).isEqualTo(LATER);
    }

    @Test
    void resendsUpToTheMaximumAndTheRestInTheNextRun() {
        for (int item = 0; item < Run.MAX_RESENDS + 3; item++) {
            reconciling.table.put(StuckMedia.processing(PENDING, DONE));
        }

        assertThat(reconciling.run(LATER)).isEqualTo(Map.of("Resent", Run.MAX_RESENDS, "Postponed", 3));
        assertThat(reconciling.run(LATER.plusSeconds(300))).isEqualTo(Map.of("Resent", 3));
        assertThat(reconciling.requests.sent()).hasSize(Run.MAX_RESENDS + 3);
    }

    /** Every failing attempt may take the whole timeout. */
    @Test
    void announcesLastSoThatAFailingPublisherTakesNoTimeFromResends() {
        reconciling.bus.fails(true);
        for (int item = 0; item < 50; item++) {
            reconciling.table.put(StuckMedia.ended(MediaStatus.READY, StuckMedia.CREATED, null), StuckMedia.CREATED);
        }
        Media lost = reconciling.table.put(StuckMedia.processing(PENDING, PENDING));

        assertThat(reconciling.reconcileDue.reconcile(
                        LATER, () -> Duration.ofSeconds(40 - 10 * reconciling.bus.attempts())))
                .isEqualTo(Map.of("Resent", 1, "Fault", 3, "OutOfTime", 1));
        assertThat(reconciling.now(lost).progress().resends()).isEqualTo(1);
    }

    @Test
    void announcesUnpublishedItemsBeforePartlyPublishedOnes() {
        reconciling.bus.fails(true);
        for (int item = 0; item < 9; item++) {
            reconciling.table.put(StuckMedia.ended(MediaStatus.READY, StuckMedia.CREATED, null), StuckMedia.CREATED);
        }
        for (int run = 1; run <= 3; run++) {
            int tries = 3 * run;
            reconciling.reconcileDue.reconcile(
                    LATER, () -> Duration.ofSeconds(20 + tries - reconciling.bus.attempts() - 1));
        }

        assertThat(reconciling.webhooks.published())
                .extracting(MediaEnded::mediaId)
                .doesNotHaveDuplicates()
                .hasSize(9);
    }
}
