package dev.mediapipeline.report.daily;

import dev.mediapipeline.media.Media;
import dev.mediapipeline.report.daily.DayReport.DeadLetters;
import dev.mediapipeline.report.daily.DayReport.Orphans;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Counts the media of a day one by one, in any order, and keeps none of them. */
final class DayTally {
    private final LocalDate day;
    private final Instant asOf;
    private final OutcomeTally outcomes;
    private final LatencyTally latency = new LatencyTally();
    private final FormatTally formats = new FormatTally();
    private final RetryTally retries = new RetryTally();

    DayTally(LocalDate day, Instant asOf) {
        this.day = day;
        this.asOf = asOf;
        this.outcomes = new OutcomeTally(asOf);
    }

    void add(Media media) {
        outcomes.add(media);
        latency.add(media);
        formats.add(media);
        retries.add(media);
    }

    DayReport report(List<DeadLetters> deadLetters, Optional<Orphans> orphans) {
        return new DayReport(
                DayReport.SCHEMA_VERSION,
                day,
                asOf,
                Closing.isClosed(day, asOf),
                outcomes.totals(formats),
                outcomes.funnel(),
                latency.result(),
                formats.result(),
                outcomes.failures(),
                outcomes.registeredByHour(),
                retries.result(),
                deadLetters,
                orphans.orElse(null));
    }
}
