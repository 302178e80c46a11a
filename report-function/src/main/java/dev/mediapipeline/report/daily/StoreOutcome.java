package dev.mediapipeline.report.daily;

import java.time.LocalDate;

/** What a run for the report of a day led to. */
public sealed interface StoreOutcome {
    /** The day that it was about. */
    LocalDate day();

    /** The report was computed and stored. */
    record Stored(LocalDate day) implements StoreOutcome {}

    /** An earlier run had stored it, and that one stays. */
    record AlreadyStored(LocalDate day) implements StoreOutcome {}

    /** The day is not closed, or not even over: nothing was stored. */
    record StillOpen(LocalDate day) implements StoreOutcome {}
}
