package dev.mediapipeline.report.daily;

import java.time.LocalDate;
import java.util.Optional;

/** Where the reports of closed days are kept. What is in it never changes. */
public interface DayReportStore {
    /**
     * The stored report of a day.
     *
     * @throws dev.mediapipeline.failure.TransientException if the store does not answer
     */
    Optional<DayReport> find(LocalDate day);

    /**
     * Stores a report unless its day has one.
     *
     * @return whether the stored report of its day is this one
     * @throws dev.mediapipeline.failure.TransientException if it may not be stored
     */
    boolean store(DayReport report);
}
