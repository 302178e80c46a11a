package dev.mediapipeline.report.daily;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Stores the report of the day before, once that day is closed. Safe to repeat: the first report stays. */
public final class StoreDayReport {
    private final ComputeDayReport computeDayReport;
    private final DayReportStore store;
    private final Clock clock;

    public StoreDayReport(ComputeDayReport computeDayReport, DayReportStore store, Clock clock) {
        this.computeDayReport = computeDayReport;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Stores the report of the UTC day before the one that a moment is in.
     *
     * @param scheduled the moment that the run is for, which need not be now; absent for now
     * @throws dev.mediapipeline.failure.TransientException if something did not answer: the call has to be repeated
     */
    public StoreOutcome storeDayBefore(Optional<Instant> scheduled) {
        Instant time = scheduled.orElseGet(clock::instant);
        LocalDate day = LocalDate.ofInstant(time, ZoneOffset.UTC).minusDays(1);
        if (!Closing.isClosed(day, time)) {
            return new StoreOutcome.StillOpen(day);
        }
        return store.store(computeDayReport.compute(day, time))
                ? new StoreOutcome.Stored(day)
                : new StoreOutcome.AlreadyStored(day);
    }
}
