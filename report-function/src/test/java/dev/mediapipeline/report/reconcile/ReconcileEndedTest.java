package dev.mediapipeline.report.reconcile;

import static dev.mediapipeline.report.reconcile.Reconciling.LATER;
import static dev.mediapipeline.report.reconcile.StuckMedia.DEADLINE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reconciles media items that ended or were deleted. */
class ReconcileEndedTest {
    private final Reconciling reconciling = new Reconciling();

    @ParameterizedTest
    @EnumSource(names = {"READY", "FAILED"})
    void announcesAnEndThatTheStreamLost(MediaStatus status) {
        Media media = reconciling.table.put(StuckMedia.ended(status, LATER.minus(ReconcileMedia.GRACE), null));

        assertThat(reconciling.run(LATER)).isEqualTo(Map.of("Announced", 1));

        assertThat(reconciling.now(media).progress().announcedAt()).isNotNull();
        assertThat(reconciling.manifests.stored(media.id())).isPresent();
        assertThat(reconciling.run(LATER)).isEmpty();
    }

    @Test
    void leavesTheStreamItsTime() {
        Media media = reconciling.table.put(StuckMedia.ended(
                MediaStatus.READY, LATER.minus(ReconcileMedia.GRACE).plusSeconds(1), null));

        assertThat(reconciling.run(LATER)).isEqualTo(Map.of("NotYet", 1));

        assertThat(reconciling.now(media)).isEqualTo(media);
    }

    @Test
    void settlesAnAnnouncedItem() {
        Media media = reconciling.table.put(StuckMedia.ended(MediaStatus.READY, DEADLINE, DEADLINE));

        assertThat(reconciling.run(LATER)).isEqualTo(Map.of("Settled", 1));

        assertThat(reconciling.now(media)).isEqualTo(media.copy().dueAt(null).build());
    }

    @Test
    void keepsAReopenedItemDue() {
        Media media = reconciling.table.put(StuckMedia.ended(MediaStatus.FAILED, DEADLINE, DEADLINE));
        reconciling.table.beforeNextWrite(() -> reconciling.table.put(StuckMedia.with(MediaStatus.PROCESSING, media)));

        assertThat(reconciling.run(LATER)).isEqualTo(Map.of("Overtaken", 1));

        assertThat(reconciling.table.isDue(media.id())).isTrue();
    }

    @Test
    void sweepsATombstoneAfterItsDeadline() {
        Media media = reconciling.table.put(StuckMedia.deleted());
        String other = MediaId.random() + "/preview/w320-0.webp";
        reconciling.objects.putOriginal(media.id().value());
        reconciling.objects.putDerived(media.id() + "/preview/w320-0.webp");
        reconciling.objects.putDerived(other);

        assertThat(reconciling.run(DEADLINE)).isEqualTo(Map.of("Swept", 1));

        assertThat(reconciling.objects.keys()).containsExactly(other);
        assertThat(reconciling.table.get(media.id())).isEmpty();
        assertThat(reconciling.run(LATER)).isEmpty();
    }

    @Test
    void keepsATombstoneWhoseObjectsMayRemain() {
        Media media = reconciling.table.put(StuckMedia.deleted());
        reconciling.objects.refuse(true);

        assertThat(reconciling.run(LATER)).isEqualTo(Map.of("Fault", 1));

        assertThat(reconciling.now(media)).isEqualTo(media);
    }

    /** The stream gave up on the change, so the bytes still exist. */
    @Test
    void erasesATombstoneThatTheStreamLost() {
        Media media = reconciling.table.put(tombstone(), StuckMedia.CREATED);
        reconciling.objects.putOriginal(media.id().value());
        reconciling.objects.putDerived(media.id() + "/manifest.json");

        assertThat(reconciling.run(media.updatedAt().plus(ReconcileMedia.GRACE)))
                .isEqualTo(Map.of("Erased", 1));
        assertThat(reconciling.objects.keys()).isEmpty();
        assertThat(reconciling.now(media).progress().erasedAt()).isNotNull();
        assertThat(reconciling.run(LATER)).isEmpty();
        assertThat(reconciling.run(media.deadline())).isEqualTo(Map.of("Swept", 1));
    }

    /** A tombstone two weeks before its sweep. */
    private static Media tombstone() {
        return StuckMedia.renewed(LATER.plus(Duration.ofDays(14)), StuckMedia.deleted());
    }

    @Test
    void retriesAnErasureThatFailed() {
        Media media = reconciling.table.put(tombstone(), StuckMedia.CREATED);
        reconciling.objects.putOriginal(media.id().value());
        reconciling.objects.refuse(true);
        assertThat(reconciling.run(LATER)).isEqualTo(Map.of("Fault", 1));
        assertThat(reconciling.now(media)).isEqualTo(media);
        reconciling.objects.refuse(false);

        assertThat(reconciling.run(LATER)).isEqualTo(Map.of("Erased", 1));
    }

    @Test
    void leavesTheStreamItsTimeToErase() {
        Media media = reconciling.table.put(tombstone(), StuckMedia.CREATED);
        reconciling.objects.putOriginal(media.id().value());

        assertThat(reconciling.run(media.updatedAt().plus(ReconcileMedia.GRACE).minusSeconds(1)))
                .isEqualTo(Map.of("NotYet", 1));
        assertThat(reconciling.objects.keys()).isNotEmpty();
    }

    @Test
    void doesNotSweepBeforeTheDeadline() {
        Media media = StuckMedia.erased(LATER, tombstone());
        reconciling.table.put(media, StuckMedia.CREATED);
        reconciling.objects.putOriginal(media.id().value());

        assertThat(reconciling.run(LATER)).isEqualTo(Map.of("NotYet", 1));
        assertThat(reconciling.objects.keys()).isNotEmpty();
    }

    @Test
    void leavesAStatusOfALaterVersionToThatVersion() {
        Media media = reconciling.table.put(StuckMedia.with(MediaStatus.UNKNOWN, StuckMedia.awaitingUpload()));

        assertThat(reconciling.run(LATER)).isEqualTo(Map.of("LeftAlone", 1));

        assertThat(reconciling.now(media)).isEqualTo(media);
        assertThat(reconciling.table.isDue(media.id())).isTrue();
    }
}
