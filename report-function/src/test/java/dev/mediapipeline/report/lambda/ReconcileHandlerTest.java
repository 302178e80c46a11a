package dev.mediapipeline.report.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediapipeline.batch.lambda.Invocation;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.report.reconcile.FindOrphans;
import dev.mediapipeline.report.reconcile.InMemoryOrphanList;
import dev.mediapipeline.report.reconcile.InMemoryStoredObjects;
import dev.mediapipeline.report.reconcile.Reconciling;
import dev.mediapipeline.report.reconcile.StuckMedia;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReconcileHandlerTest {
    private static final Instant FIRED = Instant.parse("2026-11-25T05:30:00Z");

    private final Reconciling reconciling = new Reconciling();
    private final InMemoryStoredObjects objects = new InMemoryStoredObjects();
    private final InMemoryOrphanList orphans = new InMemoryOrphanList();
    private final ReconcileHandler handler = new ReconcileHandler(
            reconciling.reconcileDue, new FindOrphans(objects, reconciling.table, orphans, Reconciling.CLOCK));

    private Map<String, Integer> fire(String file) {
        return handler.handleRequest(
                Invocation.event(file, ReconcileTask.class), Invocation.with(Duration.ofMinutes(4)));
    }

    @Test
    void looksAtWhatIsDueAtTheTimeOfTheSchedule() {
        Media media = reconciling.table.put(StuckMedia.awaitingUpload());

        assertThat(fire("reconcile-due.json")).isEqualTo(Map.of("Expired", 1));

        assertThat(reconciling.table.get(media.id()).orElseThrow().progress().endedAt())
                .isEqualTo(FIRED);
    }

    @Test
    void looksAtWhatIsDueNowIfNoTimeIsGiven() {
        Media media = reconciling.table.put(StuckMedia.awaitingUpload());

        assertThat(fire("reconcile-due-now.json")).isEqualTo(Map.of("Expired", 1));

        assertThat(reconciling.table.get(media.id()).orElseThrow().progress().endedAt())
                .isEqualTo(Reconciling.LATER);
    }

    @Test
    void looksForOrphans() {
        objects.putUpload("stray", FIRED.minus(Duration.ofDays(2)));
        objects.putRendition("stray/one", FIRED.minus(Duration.ofDays(2)));
        objects.putRendition("stray/two", FIRED.minus(Duration.ofDays(2)));

        assertThat(fire("reconcile-orphans.json")).isEqualTo(Map.of("uploads", 1, "renditions", 2));

        assertThat(orphans.stored())
                .singleElement()
                .satisfies(found -> assertThat(found.computedAt()).isEqualTo(FIRED));
    }

    @Test
    void saysWhichTasksThereAre() {
        assertThatThrownBy(() -> fire("reconcile-something.json"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("due and orphans, not something");
    }
}
