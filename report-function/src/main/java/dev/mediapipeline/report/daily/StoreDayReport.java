package dev.mediapipeline.report.daily;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Stores the report of a day after it closes. Safe to repeat: the first report stays. */
public final class StoreDayReport {
    private final ComputeDayReport computeDayReport;
    private final DayReportStore store;
    private final Closing closing;
    private final Clock clock;

    public StoreDayReport(ComputeDayReport computeDayReport, DayReportStore store, Closing closing, Clock clock) {
        this.computeDayReport = computeDayReport;
        this.store = store;
        this.closing = closing;
        this.clock = clock;
    }

    /**
     * Stores the report of the latest day that is closed at a moment. A future moment closes nothing, because the day must be
     * closed by the clock as well.
     *
     * @param scheduled the moment that the run is for; absent for now
     * @throws dev.mediapipeline.failure.TransientException if a service does not respond; repeat the call
     */
    public StoreOutcome storeLatest(@Nullable Instant scheduled) {
        Instant now = clock.instant();
        LocalDate day = closing.latest(scheduled == null ? now : scheduled);
        if (!closing.isClosed(day, now)) {
            return new StoreOutcome.StillOpen(day);
        }
        return store.store(computeDayReport.compute(day, now))
                ? new StoreOutcome.Stored(day)
                : new StoreOutcome.AlreadyStored(day);
    }
}
