package dev.mediapipeline.report.daily;

import static dev.mediapipeline.report.daily.SampleDay.DAY;
import static dev.mediapipeline.report.daily.SampleDay.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class FindDayReportTest {
    private static final Instant NOW = Instant.parse("2026-11-24T23:59:59Z");

    private final InMemoryDay day = new InMemoryDay();
    private final FindDayReport findDayReport = at(NOW);

    private FindDayReport at(Instant time) {
        return new FindDayReport(day, day.computation(), SampleDay.CLOSING, Clock.fixed(time, ZoneOffset.UTC));
    }

    @Test
    void aDayWithoutAStoredReportIsComputedNow() {
        day.media.add(SampleDay.registered(MORNING));

        assertThat(findDayReport.find(DAY)).hasValueSatisfying(report -> {
            assertThat(report.totals().registered()).isEqualTo(1);
            assertThat(report.computedAt()).isEqualTo(NOW);
            assertThat(report.closed()).isFalse();
        });
        assertThat(day.reports).isEmpty();
    }

    @Test
    void aStoredReportIsNeverComputedAgain() {
        day.store(SampleReports.busy());
        day.media.add(SampleDay.registered(MORNING));

        assertThat(at(SampleDay.CLOSED).find(DAY)).contains(SampleReports.busy());
    }

    /** A report as the previous version stored it if its schedule was run for a future time. */
    @Test
    void aStoredReportOfAnOpenDayIsIgnored() {
        day.store(SampleReports.busy());
        day.media.add(SampleDay.registered(MORNING));

        assertThat(at(SampleDay.CLOSED.minusNanos(1)).find(DAY)).hasValueSatisfying(report -> {
            assertThat(report.closed()).isFalse();
            assertThat(report.totals().registered()).isEqualTo(1);
        });
    }

    @Test
    void aDayThatHasNotBegunHasNoReport() {
        assertThat(findDayReport.find(DAY.plusDays(1))).isEmpty();
    }
}
