package dev.mediapipeline.report.reconcile.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediapipeline.failure.lambda.Invocation;
import dev.mediapipeline.failure.lambda.LastResponse;
import dev.mediapipeline.failure.lambda.RecordedRuntime;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.report.orphans.FindOrphans;
import dev.mediapipeline.report.orphans.InMemoryOrphanList;
import dev.mediapipeline.report.orphans.InMemoryStoredObjects;
import dev.mediapipeline.report.orphans.OrphanList;
import dev.mediapipeline.report.orphans.Orphans;
import dev.mediapipeline.report.reconcile.Reconciling;
import dev.mediapipeline.report.reconcile.StuckMedia;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReconcileHandlerTest {
    private static final Instant FIRED = Instant.parse("2026-11-25T05:30:00Z");

    private final Reconciling reconciling = new Reconciling();
    private final InMemoryStoredObjects objects = new InMemoryStoredObjects();
    private final InMemoryOrphanList orphans = new InMemoryOrphanList();
    private final RecordedRuntime runtime = new RecordedRuntime();
    private final LastResponse lastResponse = runtime.lastResponse();
    private final ReconcileHandler handler = new ReconcileHandler(
            reconciling.reconcileDue,
            new FindOrphans(objects, reconciling.table, orphans, Reconciling.CLOCK),
            lastResponse);

    private Map<String, Integer> fire(String file) {
        return handler.handleRequest(
                Invocation.event(file, ReconcileTask.class), Invocation.with(Duration.ofMinutes(4)));
    }

    @Test
    void reconcilesForTheTimeOfTheSchedule() {
        Media media = reconciling.table.put(StuckMedia.awaitingUpload());

        assertThat(fire("reconcile-due.json")).isEqualTo(Map.of("Expired", 1));

        assertThat(reconciling.table.get(media.id()).orElseThrow().progress().endedAt())
                .isEqualTo(FIRED);
    }

    @Test
    void reconcilesForNowWithoutATime() {
        Media media = reconciling.table.put(StuckMedia.awaitingUpload());

        assertThat(fire("reconcile-due-now.json")).isEqualTo(Map.of("Expired", 1));

        assertThat(reconciling.table.get(media.id()).orElseThrow().progress().endedAt())
                .isEqualTo(Reconciling.LATER);
    }

    @Test
    void findsOrphans() {
        objects.putUpload("stray", FIRED.minus(Duration.ofDays(2)));
        objects.putRendition("stray/one", FIRED.minus(Duration.ofDays(2)));
        objects.putRendition("stray/two", FIRED.minus(Duration.ofDays(2)));

        assertThat(fire("reconcile-orphans.json")).isEqualTo(Map.of("uploads", 1, "renditions", 2));

        assertThat(orphans.stored())
                .singleElement()
                .satisfies(found -> assertThat(found.computedAt()).isEqualTo(FIRED));
    }

    @Test
    void namesTheTasks() {
        assertThatThrownBy(() -> fire("reconcile-something.json"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("due and orphans, not something");
    }

    /** No response has to be saved: Lambda reports a failed invocation, and retries. */
    @Test
    void endsTheProcessAtAnError() {
        var broken = new ReconcileHandler(
                reconciling.reconcileDue,
                new FindOrphans(
                        objects,
                        reconciling.table,
                        new OrphanList() {
                            @Override
                            public Optional<Orphans> find() {
                                return Optional.empty();
                            }

                            @Override
                            public void put(Orphans found) {
                                throw new StackOverflowError();
                            }
                        },
                        Reconciling.CLOCK),
                lastResponse);

        assertThatThrownBy(() -> broken.handleRequest(
                        new ReconcileTask(null, "orphans"), Invocation.with(Duration.ofMinutes(4))))
                .isInstanceOf(StackOverflowError.class);

        assertThat(runtime.events()).containsExactly("end");
    }

    @AfterEach
    void stop() {
        runtime.close();
    }
}
