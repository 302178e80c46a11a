package dev.mediapipeline.report.reconcile;

import static dev.mediapipeline.report.reconcile.Reconciling.LATER;
import static dev.mediapipeline.report.reconcile.StuckMedia.PENDING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaStatus;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReconcileDueTest {
    private final Reconciling reconciling = new Reconciling();

    @Test
    void goesOnAfterAFault() {
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
    void countsWhatItCannotReadAndLeavesItAlone() {
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

        assertThat(reconciling.reconcileDue.reconcile(Optional.of(LATER), () -> Duration.ofSeconds(left[0]--)))
                .isEqualTo(Map.of("Expired", 1, "OutOfTime", 1));
    }

    /** What it sends itself waits in the queue, too. */
    @Test
    void asksEachQueueOnce() {
        for (int item = 0; item < 3; item++) {
            reconciling.uploaded(StuckMedia.awaitingUpload());
            reconciling.table.put(StuckMedia.processing(PENDING, PENDING));
        }

        assertThat(reconciling.run(LATER)).isEqualTo(Map.of("Resent", 6));

        assertThat(reconciling.asked()).isEqualTo(2);
    }

    @Test
    void asksNoQueueThatDoesNotMatter() {
        reconciling.table.put(StuckMedia.awaitingUpload());

        reconciling.run(LATER);

        assertThat(reconciling.asked()).isZero();
    }

    @Test
    void looksAtNothingThatIsNotDue() {
        reconciling.table.put(StuckMedia.awaitingUpload());

        assertThat(reconciling.run(StuckMedia.DEADLINE.minusSeconds(1))).isEmpty();
    }

    @Test
    void runsForNowIfNoTimeIsGiven() {
        Media media = reconciling.table.put(StuckMedia.awaitingUpload());

        reconciling.reconcileDue.reconcile(Optional.empty(), () -> Duration.ofMinutes(4));

        assertThat(reconciling.now(media).progress().endedAt()).isEqualTo(LATER);
    }
}
