package dev.mediapipeline.report.daily;

import dev.mediapipeline.media.Media;
import dev.mediapipeline.report.daily.DayReport.DeadLetters;
import dev.mediapipeline.report.daily.DayReport.Orphans;
import dev.mediapipeline.report.daily.DayReport.Unreadable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts the media items of a day one by one, in any order, and keeps none of them. */
final class DayTally implements MediaOfDay.Visitor {
    private static final int MAX_EXAMPLES = 20;

    private final LocalDate day;
    private final Instant asOf;
    private final OutcomeTally outcomes;
    private final LatencyTally latency = new LatencyTally();
    private final FormatTally formats = new FormatTally();
    private final RetryTally retries = new RetryTally();
    private final List<String> unreadable = new ArrayList<>();
    private final Closing closing;

    DayTally(LocalDate day, Instant asOf, Closing closing) {
        this.closing = closing;
        this.day = day;
        this.asOf = asOf;
        this.outcomes = new OutcomeTally(asOf);
    }

    @Override
    public void addUnreadable(String id) {
        unreadable.add(id);
    }

    private @Nullable Unreadable unreadable() {
        return unreadable.isEmpty()
                ? null
                : new Unreadable(
                        unreadable.size(),
                        unreadable.stream().limit(MAX_EXAMPLES).toList());
    }

    @Override
    public void add(Media media) {
        outcomes.add(media);
        latency.add(media);
        formats.add(media);
        retries.add(media);
    }

    DayReport report(List<DeadLetters> deadLetters, @Nullable Orphans orphans) {
        return new DayReport(
                DayReport.SCHEMA_VERSION,
                day,
                asOf,
                closing.isClosed(day, asOf),
                outcomes.totals(formats),
                outcomes.funnel(),
                latency.result(),
                formats.result(),
                outcomes.failures(),
                outcomes.registeredByHour(),
                retries.result(),
                deadLetters,
                orphans,
                closing.of(day),
                unreadable());
    }
}
