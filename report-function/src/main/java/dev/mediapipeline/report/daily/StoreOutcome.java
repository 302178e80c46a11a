package dev.mediapipeline.report.daily;

import java.time.LocalDate;

/** Outcome of storing the report of a day. */
public sealed interface StoreOutcome {
    /** The day of the report. */
    LocalDate day();

    /** The report was computed and stored. */
    record Stored(LocalDate day) implements StoreOutcome {}

    /** An earlier run stored a report, which stays. */
    record AlreadyStored(LocalDate day) implements StoreOutcome {}

    /** The day is not closed yet: nothing was stored. */
    record StillOpen(LocalDate day) implements StoreOutcome {}
}
