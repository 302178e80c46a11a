package dev.mediapipeline.report.daily;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Finds the report of a day: the stored one if the day is closed, or else one computed now. */
public final class FindDayReport {
    private final DayReportStore store;
    private final ComputeDayReport computeDayReport;
    private final Closing closing;
    private final Clock clock;

    public FindDayReport(DayReportStore store, ComputeDayReport computeDayReport, Closing closing, Clock clock) {
        this.store = store;
        this.computeDayReport = computeDayReport;
        this.closing = closing;
        this.clock = clock;
    }

    /**
     * Finds the report; there is none before the UTC day has begun.
     *
     * @throws dev.mediapipeline.failure.TransientException if a service does not respond
     */
    public Optional<DayReport> find(LocalDate day) {
        Instant now = clock.instant();
        if (day.isAfter(LocalDate.ofInstant(now, ZoneOffset.UTC))) {
            return Optional.empty();
        }
        Optional<DayReport> stored = closing.isClosed(day, now) ? store.find(day) : Optional.empty();
        return stored.or(() -> Optional.of(computeDayReport.compute(day, now)));
    }
}
