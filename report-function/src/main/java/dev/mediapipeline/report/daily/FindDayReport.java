package dev.mediapipeline.report.daily;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Finds the report of a day: the stored one of a closed day, or else one computed now. */
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
     * The report, or nothing if the UTC day has not begun.
     *
     * @throws dev.mediapipeline.failure.TransientException if something could not be read
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
