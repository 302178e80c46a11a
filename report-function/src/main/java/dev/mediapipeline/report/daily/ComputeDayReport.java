package dev.mediapipeline.report.daily;

import java.time.Instant;
import java.time.LocalDate;

/** Computes the report of a day from its items as they are now. */
public final class ComputeDayReport {
    private final MediaOfDay mediaOfDay;
    private final DeadLetterQueues deadLetterQueues;
    private final OrphanSearch orphanSearch;

    public ComputeDayReport(MediaOfDay mediaOfDay, DeadLetterQueues deadLetterQueues, OrphanSearch orphanSearch) {
        this.mediaOfDay = mediaOfDay;
        this.deadLetterQueues = deadLetterQueues;
        this.orphanSearch = orphanSearch;
    }

    /**
     * The report.
     *
     * @param asOf the moment that decides whether the day is closed and what is overdue
     * @throws dev.mediapipeline.failure.TransientException if something could not be read
     */
    public DayReport compute(LocalDate day, Instant asOf) {
        var tally = new DayTally(day, asOf);
        mediaOfDay.forEach(day, tally::add);
        return tally.report(deadLetterQueues.depths(), orphanSearch.latest());
    }
}
