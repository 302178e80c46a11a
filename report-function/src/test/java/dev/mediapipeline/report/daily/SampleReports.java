package dev.mediapipeline.report.daily;

import dev.mediapipeline.contract.ContractSchema;
import dev.mediapipeline.event.json.EventJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sample reports for the tests of rendering. */
public final class SampleReports {
    public static final LocalDate DAY = LocalDate.parse("2026-11-24");

    private SampleReports() {}

    /** The stored sample: a busy day with a little of everything. */
    public static DayReport busy() {
        return EventJson.read(ContractSchema.sample("v1", "day-report"), DayReport.class);
    }

    /** A day on which nothing was registered. */
    public static DayReport empty(Instant asOf) {
        return new DayTally(DAY, asOf, SampleDay.CLOSING).report(List.of(), null);
    }

    /** The busy day with a failure with another code, which is untrusted text. */
    public static DayReport failedFor(String code) {
        DayReport busy = busy();
        return new DayReport(
                busy.schemaVersion(),
                busy.date(),
                busy.computedAt(),
                busy.closed(),
                busy.totals(),
                busy.funnel(),
                busy.latency(),
                busy.formats(),
                List.of(new DayReport.Reason(code, 51)),
                busy.registeredByHour(),
                busy.retries(),
                busy.deadLetters(),
                busy.orphans(),
                busy.closesAt(),
                busy.unreadable());
    }

    /** The busy day with these queues, this search, and unreadable items. */
    public static DayReport with(
            List<DayReport.DeadLetters> deadLetters,
            DayReport.@Nullable Orphans orphans,
            DayReport.@Nullable Unreadable unreadable) {
        DayReport busy = busy();
        return new DayReport(
                busy.schemaVersion(),
                busy.date(),
                busy.computedAt(),
                busy.closed(),
                busy.totals(),
                busy.funnel(),
                busy.latency(),
                busy.formats(),
                busy.failures(),
                busy.registeredByHour(),
                busy.retries(),
                deadLetters,
                orphans,
                busy.closesAt(),
                unreadable);
    }
}
