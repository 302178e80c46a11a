package dev.mediapipeline.report.reconcile;

import static dev.mediapipeline.report.reconcile.Reconciling.LATER;
import static dev.mediapipeline.report.reconcile.StuckMedia.DEADLINE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Reconciles registered uploads that were never processed. */
class ReconcileUploadTest {
    private static final Instant NEXT = LATER.plus(Duration.ofMinutes(20));

    private final Reconciling reconciling = new Reconciling();

    /** The client never uploads. */
    @Test
    void failsAnUploadThatNeverArrived() {
        Media media = reconciling.table.put(StuckMedia.awaitingUpload());

        assertThat(reconciling.run(LATER)).isEqualTo(Map.of("Expired", 1));

        Media failed = reconciling.now(media);
        assertThat(failed.status()).isEqualTo(MediaStatus.FAILED);
        assertThat(failed.failure()).satisfies(failure -> {
            assertThat(failure.code()).isEqualTo(Failure.UPLOAD_EXPIRED);
            assertThat(failure.detail()).contains(DEADLINE.toString());
        });
        assertThat(failed.progress().endedAt()).isEqualTo(LATER);
        assertThat(reconciling.notified()).isEmpty();
    }

    @Test
    void waitsForATransferThatBeganBeforeTheUrlExpired() {
        Media media = reconciling.table.put(StuckMedia.awaitingUpload());

        assertThat(reconciling.run(DEADLINE.plus(ReconcileMedia.GRACE).minusSeconds(1)))
                .isEqualTo(Map.of("NotYet", 1));
        assertThat(reconciling.now(media)).isEqualTo(media);
        assertThat(reconciling.run(DEADLINE.plus(ReconcileMedia.GRACE))).isEqualTo(Map.of("Expired", 1));
    }

    @Test
    void resendsALostUploadNotification() {
        Media media = reconciling.uploaded(StuckMedia.awaitingUpload());

        assertThat(reconciling.run(LATER)).isEqualTo(Map.of("Resent", 1));

        assertThat(reconciling.notified()).containsExactly(media.id());
        assertThat(reconciling.now(media).status()).isEqualTo(MediaStatus.AWAITING_UPLOAD);
        assertThat(reconciling.now(media).progress().resends()).isEqualTo(1);
        assertThat(reconciling.now(media).deadline()).isEqualTo(LATER.plus(ReconcileMedia.TIME_FOR_RESEND));
        assertThat(reconciling.run(LATER.plus(Duration.ofMinutes(5)))).isEmpty();
    }

    @Test
    void waitsWhileIngestIsBehindButNotForAMissingUpload() {
        Media media = reconciling.uploaded(StuckMedia.awaitingUpload());
        reconciling.table.put(StuckMedia.awaitingUpload());
        reconciling.uploadsWait(true);

        assertThat(reconciling.run(
                        DEADLINE.plus(ReconcileMedia.MAX_WAIT_FOR_BACKLOG).minusSeconds(1)))
                .isEqualTo(Map.of("Behind", 1, "Expired", 1));
        assertThat(reconciling.now(media)).isEqualTo(media);
        assertThat(reconciling.notified()).isEmpty();
    }

    @Test
    void resendsAndGivesUpEvenIfTheQueueIsNeverEmpty() {
        Media media = reconciling.uploaded(StuckMedia.awaitingUpload());
        reconciling.uploadsWait(true);
        for (Instant now = DEADLINE; now.isBefore(DEADLINE.plus(Duration.ofHours(4))); now = now.plusSeconds(300)) {
            reconciling.run(now);
        }

        assertThat(reconciling.notified()).hasSize(3).containsOnly(media.id());
        assertThat(reconciling.now(media).failure())
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(Failure.OVERDUE));
    }

    @Test
    void failsAfterThreeResends() {
        Media media = reconciling.uploaded(StuckMedia.awaitingUpload());

        Instant now = LATER;
        for (int resend = 0; resend < 3; resend++) {
            assertThat(reconciling.run(now)).isEqualTo(Map.of("Resent", 1));
            now = now.plus(Duration.ofMinutes(20));
        }

        assertThat(reconciling.run(now)).isEqualTo(Map.of("Overdue", 1));
        assertThat(reconciling.notified()).hasSize(3);
        assertThat(reconciling.now(media).failure())
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(Failure.OVERDUE));
    }

    @Test
    void countsAResendBeforeSending() {
        Media media = reconciling.uploaded(StuckMedia.awaitingUpload());
        reconciling.notificationsDown(true);

        assertThat(reconciling.run(LATER)).isEqualTo(Map.of("Fault", 1));
        assertThat(reconciling.now(media).progress().resends()).isEqualTo(1);
        reconciling.notificationsDown(false);

        assertThat(reconciling.run(NEXT)).isEqualTo(Map.of("Resent", 1));
        assertThat(reconciling.now(media).progress().resends()).isEqualTo(2);
    }

    @Test
    void resendsOnceInTwoConcurrentRuns() {
        Media media = reconciling.uploaded(StuckMedia.awaitingUpload());
        reconciling.table.beforeNextWrite(() -> reconciling.run(LATER));

        assertThat(reconciling.run(LATER)).isEqualTo(Map.of("Overtaken", 1));

        assertThat(reconciling.notified()).containsExactly(media.id());
        assertThat(reconciling.now(media).progress().resends()).isEqualTo(1);
    }

    @Test
    void doesNotFailIfIngestAcceptsInBetween() {
        Media media = reconciling.table.put(StuckMedia.awaitingUpload());
        Media taken = StuckMedia.with(MediaStatus.PROCESSING, media);
        reconciling.table.beforeNextWrite(() -> reconciling.table.put(taken));

        assertThat(reconciling.run(LATER)).isEqualTo(Map.of("Overtaken", 1));

        assertThat(reconciling.now(media)).isEqualTo(taken);
    }
}
