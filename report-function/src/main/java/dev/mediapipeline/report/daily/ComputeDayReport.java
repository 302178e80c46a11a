package dev.mediapipeline.report.daily;

import java.time.Instant;
import java.time.LocalDate;

/** Computes the report of a day from the current state of its media items. */
public final class ComputeDayReport {
    private final MediaOfDay mediaOfDay;
    private final DeadLetterQueues deadLetterQueues;
    private final OrphanSearch orphanSearch;
    private final Closing closing;

    public ComputeDayReport(
            MediaOfDay mediaOfDay, DeadLetterQueues deadLetterQueues, OrphanSearch orphanSearch, Closing closing) {
        this.mediaOfDay = mediaOfDay;
        this.deadLetterQueues = deadLetterQueues;
        this.orphanSearch = orphanSearch;
        this.closing = closing;
    }

    /**
     * Computes the report.
     *
     * @param asOf now, which decides whether the day is closed and which items are overdue
     * @throws dev.mediapipeline.failure.TransientException if a service does not respond
     */
    public DayReport compute(LocalDate day, Instant asOf) {
        var tally = new DayTally(day, asOf, closing);
        mediaOfDay.forEach(day, tally);
        return tally.report(deadLetterQueues.depths(), orphanSearch.latest().orElse(null));
    }
}
