package dev.mediapipeline.report.reconcile;

import static dev.mediapipeline.report.reconcile.Reconciling.LATER;
import static dev.mediapipeline.report.reconcile.StuckMedia.AVIF;
import static dev.mediapipeline.report.reconcile.StuckMedia.DEAD;
import static dev.mediapipeline.report.reconcile.StuckMedia.DEADLINE;
import static dev.mediapipeline.report.reconcile.StuckMedia.DONE;
import static dev.mediapipeline.report.reconcile.StuckMedia.PENDING;
import static dev.mediapipeline.report.reconcile.StuckMedia.PREVIEW;
import static dev.mediapipeline.report.reconcile.StuckMedia.SOURCE;
import static dev.mediapipeline.report.reconcile.StuckMedia.WEB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.event.ResizeRequested;
import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.GroupState;
import dev.mediapipeline.media.ImageFormat;
import dev.mediapipeline.media.Lease;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Reconciles accepted uploads without renditions in time. */
class ReconcileProcessingTest {
    private static final GroupState LIVE = new GroupState.Claimed(new Lease("worker", LATER.plusSeconds(1)));

    private static final Instant PATIENT =
            DEADLINE.plus(ReconcileMedia.MAX_WAIT_FOR_BACKLOG).minusSeconds(1);

    private final Reconciling reconciling = new Reconciling();

    @Test
    void resendsForGroupsWithoutAWorker() {
        Media media = reconciling.table.put(StuckMedia.processing(Map.of(PREVIEW, DONE, WEB, PENDING, AVIF, DEAD)));

        assertThat(reconciling.run(LATER)).isEqualTo(Map.of("Resent", 1));

        assertThat(reconciling.requests.sent())
                .containsExactly(
                        new ResizeRequested(1, media.id(), "correlation-1", SOURCE.etag(), WEB),
                        new ResizeRequested(1, media.id(), "correlation-1", SOURCE.etag(), AVIF));
        assertThat(reconciling.now(media).progress().resends()).isEqualTo(1);
        assertThat(reconciling.now(media).deadline()).isEqualTo(LATER.plus(ReconcileMedia.TIME_FOR_RESEND));
    }

    @Test
    void doesNotResendForALiveClaim() {
        Media worked = reconciling.table.put(StuckMedia.processing(DONE, LIVE));
        Media partly = reconciling.table.put(StuckMedia.processing(PENDING, LIVE));

        assertThat(reconciling.run(LATER)).isEqualTo(Map.of("NotYet", 1, "Resent", 1));

        assertThat(reconciling.now(worked)).isEqualTo(worked);
        assertThat(reconciling.requests.sent()).containsExactly(ResizeRequested.of(partly, SOURCE, PREVIEW));
    }

    @Test
    void waitsForTheDeadline() {
        reconciling.table.put(StuckMedia.renewed(LATER.plusSeconds(1), StuckMedia.processing(PENDING, PENDING)));
        Media due = reconciling.table.put(StuckMedia.processing(PENDING, PENDING));

        assertThat(reconciling.run(DEADLINE)).isEqualTo(Map.of("Resent", 1));

        assertThat(reconciling.requests.sent())
                .allSatisfy(request -> assertThat(request.mediaId()).isEqualTo(due.id()));
    }

    /** Ingest sets a new deadline and leaves the index entry unchanged. */
    @Test
    void decidesByTheDeadlineNotByTheIndex() {
        Media media = StuckMedia.processing(PENDING, PENDING);
        reconciling.table.put(media);
        reconciling.table.replaceKeepingDue(StuckMedia.renewed(LATER.plusSeconds(1), media));

        assertThat(reconciling.run(LATER)).isEqualTo(Map.of("NotYet", 1));
    }

    @Test
    void waitsWhileResizeIsBehind() {
        Media media = reconciling.table.put(StuckMedia.processing(PENDING, PENDING));
        Media exhausted = reconciling.table.put(StuckMedia.resent(3, StuckMedia.processing(PENDING, PENDING)));
        reconciling.requestsWait(true);

        assertThat(reconciling.run(PATIENT)).isEqualTo(Map.of("Behind", 2));
        assertThat(reconciling.now(media)).isEqualTo(media);
        assertThat(reconciling.now(exhausted)).isEqualTo(exhausted);
        assertThat(reconciling.requests.sent()).isEmpty();
    }

    /** The queue is never empty, because it fills as fast as it drains, and this item's requests are lost. */
    @Test
    void resendsAndGivesUpEvenIfTheQueueIsNeverEmpty() {
        Media media = reconciling.table.put(StuckMedia.processing(PENDING, PENDING));
        reconciling.requestsWait(true);
        Instant now = DEADLINE;
        for (int run = 0; reconciling.now(media).status() == MediaStatus.PROCESSING; run++) {
            assertThat(run).as("runs, one in five minutes").isLessThan(12 * 4);
            reconciling.run(now);
            now = now.plus(Duration.ofMinutes(5));
        }

        assertThat(reconciling.requests.sent()).hasSize(3 * 2);
        assertThat(reconciling.now(media).failure())
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(Failure.OVERDUE));
        assertThat(now).isBefore(DEADLINE.plus(Duration.ofHours(4)));
    }

    /** The last group was stored, but the worker died before it ended the item. */
    @Test
    void resendsForAnEndedGroupSoThatTheItemIsEnded() {
        Media media = reconciling.table.put(StuckMedia.processing(DONE, DONE));

        assertThat(reconciling.run(LATER)).isEqualTo(Map.of("Resent", 1));

        assertThat(reconciling.requests.sent()).containsExactly(ResizeRequested.of(media, SOURCE, PREVIEW));
        assertThat(reconciling.now(media).status()).isEqualTo(MediaStatus.PROCESSING);
    }

    @Test
    void failsAfterThreeResendsAndNamesTheMissingGroups() {
        Media media = reconciling.table.put(StuckMedia.processing(Map.of(PREVIEW, DONE, WEB, PENDING, AVIF, DEAD)));

        Instant now = LATER;
        for (int resend = 0; resend < 3; resend++) {
            assertThat(reconciling.run(now)).isEqualTo(Map.of("Resent", 1));
            now = now.plus(Duration.ofMinutes(15));
        }

        assertThat(reconciling.run(now)).isEqualTo(Map.of("Overdue", 1));
        assertThat(reconciling.requests.sent()).hasSize(6);
        assertThat(reconciling.now(media).status()).isEqualTo(MediaStatus.FAILED);
        assertThat(reconciling.now(media).failure())
                .isEqualTo(new Failure(Failure.OVERDUE, "these groups of renditions were not made in time: web, avif"));
    }

    @Test
    void doesNotFailAnItemWithALiveClaim() {
        Media media = reconciling.table.put(StuckMedia.resent(3, StuckMedia.processing(PENDING, LIVE)));

        assertThat(reconciling.run(LATER)).isEqualTo(Map.of("NotYet", 1));

        assertThat(reconciling.now(media)).isEqualTo(media);
    }

    @Test
    void doesNotResendIfAWorkerClaimsInBetween() {
        Media media = reconciling.table.put(StuckMedia.processing(PENDING, PENDING));
        reconciling.table.beforeNextWrite(() -> reconciling.table.put(StuckMedia.attempted(1, media)));

        assertThat(reconciling.run(LATER)).isEqualTo(Map.of("Overtaken", 1));

        assertThat(reconciling.requests.sent()).isEmpty();
    }

    @Test
    void doesNotFailIfAWorkerClaimsOrEndsInBetween() {
        Media taken = StuckMedia.attempted(3, StuckMedia.resent(3, StuckMedia.processing(DONE, PENDING)));
        reconciling.table.put(taken);
        reconciling.table.beforeNextWrite(() -> reconciling.table.put(StuckMedia.attempted(4, taken)));
        assertThat(reconciling.run(LATER)).isEqualTo(Map.of("Overtaken", 1));

        reconciling.table.beforeNextWrite(() -> reconciling.table.put(StuckMedia.with(MediaStatus.READY, taken)));
        assertThat(reconciling.run(LATER)).isEqualTo(Map.of("Overtaken", 1));

        assertThat(reconciling.now(taken).status()).isEqualTo(MediaStatus.READY);
    }

    @Test
    void resendsOnceInTwoConcurrentRuns() {
        reconciling.table.put(StuckMedia.processing(PENDING, DONE));
        reconciling.table.beforeNextWrite(() -> reconciling.run(LATER));

        assertThat(reconciling.run(LATER)).isEqualTo(Map.of("Overtaken", 1));

        assertThat(reconciling.requests.sent()).hasSize(1);
    }

    @Test
    void leavesGroupsOfALaterVersionToThatVersion() {
        Media state = reconciling.table.put(StuckMedia.processing(DONE, new GroupState.Unknown("PAUSED")));
        Media format = reconciling.table.put(
                StuckMedia.processing(Map.of(StuckMedia.group("jxl", ImageFormat.UNKNOWN), PENDING)));

        assertThat(reconciling.run(LATER)).isEqualTo(Map.of("LeftAlone", 2));

        assertThat(reconciling.now(state)).isEqualTo(state);
        assertThat(reconciling.now(format)).isEqualTo(format);
        assertThat(reconciling.requests.sent()).isEmpty();
    }
}
