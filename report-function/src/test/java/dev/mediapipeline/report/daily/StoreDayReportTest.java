package dev.mediapipeline.report.daily;

import static dev.mediapipeline.report.daily.SampleDay.DAY;
import static dev.mediapipeline.report.daily.SampleDay.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.report.daily.DayReport.DeadLetters;
import dev.mediapipeline.report.daily.DayReport.Orphans;
import dev.mediapipeline.report.daily.StoreOutcome.AlreadyStored;
import dev.mediapipeline.report.daily.StoreOutcome.StillOpen;
import dev.mediapipeline.report.daily.StoreOutcome.Stored;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StoreDayReportTest {
    private static final Instant SIX = Instant.parse("2026-11-25T06:00:00Z");

    private final InMemoryDay day = new InMemoryDay();
    private final StoreDayReport storeDayReport =
            new StoreDayReport(day.computation(), day, Clock.fixed(SIX.plusSeconds(86_400), ZoneOffset.UTC));

    @Test
    void atSixTheDayBeforeIsClosedAndStored() {
        day.media.add(SampleDay.registered(MORNING));

        assertThat(storeDayReport.storeDayBefore(Optional.of(SIX))).isEqualTo(new Stored(DAY));
        assertThat(day.reports.get(DAY)).satisfies(report -> {
            assertThat(report.closed()).isTrue();
            assertThat(report.computedAt()).isEqualTo(SIX);
            assertThat(report.totals().registered()).isEqualTo(1);
        });
    }

    @Test
    void beforeSixNothingIsStored() {
        assertThat(storeDayReport.storeDayBefore(Optional.of(SIX.minusNanos(1))))
                .isEqualTo(new StillOpen(DAY));
        assertThat(day.reports).isEmpty();
    }

    @Test
    void aRepeatedRunLeavesTheFirstReport() {
        storeDayReport.storeDayBefore(Optional.of(SIX));
        day.media.add(SampleDay.registered(MORNING));

        assertThat(storeDayReport.storeDayBefore(Optional.of(SIX.plusSeconds(60))))
                .isEqualTo(new AlreadyStored(DAY));
        assertThat(day.reports.get(DAY))
                .satisfies(report -> assertThat(report.totals().registered()).isZero());
    }

    @Test
    void aRunForNoMomentIsForNow() {
        assertThat(storeDayReport.storeDayBefore(Optional.empty())).isEqualTo(new Stored(DAY.plusDays(1)));
    }

    @Test
    void theReportTellsOfQueuesAndOrphansToo() {
        var queues = List.of(new DeadLetters("ResizeDeadLetterQueue", 2));
        var orphans = new Orphans(SIX, 1, 2);

        var report = new ComputeDayReport(day, () -> queues, () -> Optional.of(orphans)).compute(DAY, SIX);

        assertThat(report.deadLetters()).isEqualTo(queues);
        assertThat(report.orphans()).isEqualTo(orphans);
    }
}
