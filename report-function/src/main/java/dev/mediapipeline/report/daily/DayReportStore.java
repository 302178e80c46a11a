package dev.mediapipeline.report.daily;

import java.time.LocalDate;
import java.util.Optional;

/** Stores the reports of closed days, which never change. */
public interface DayReportStore {
    /**
     * Finds the stored report of a day.
     *
     * @throws dev.mediapipeline.failure.TransientException if the store does not respond
     */
    Optional<DayReport> find(LocalDate day);

    /**
     * Stores a report, unless its day has one.
     *
     * @return whether the stored report of its day is this one
     * @throws dev.mediapipeline.failure.TransientException if it may not have been stored
     */
    boolean store(DayReport report);
}
