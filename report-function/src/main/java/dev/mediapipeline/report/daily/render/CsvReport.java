package dev.mediapipeline.report.daily.render;

import dev.mediapipeline.report.daily.DayReport;
import dev.mediapipeline.report.daily.Formats;
import dev.mediapipeline.report.daily.Formats.FormatCount;
import dev.mediapipeline.report.daily.Formats.Saving;
import dev.mediapipeline.report.daily.Totals;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Renders a report as CSV (RFC 4180) with one figure per line: {@code date,section,name,measure,value}, so that the files
 * of many days can be concatenated and filtered. An absent figure has no line. Text that a spreadsheet would take for a
 * formula gets a leading apostrophe.
 */
public final class CsvReport {
    private final LocalDate date;
    private final Stream.Builder<String> lines = Stream.builder();

    private CsvReport(LocalDate date) {
        this.date = date;
        lines.add("date,section,name,measure,value");
    }

    /** Renders the whole file, including its header. */
    public static String render(DayReport report) {
        var csv = new CsvReport(report.date());
        csv.line("report", "", "schemaVersion", report.schemaVersion());
        csv.line("report", "", "computedAt", report.computedAt());
        csv.line("report", "", "closed", report.closed());
        csv.line("report", "", "closesAt", report.closesAt());
        csv.totals(report.totals());
        report.funnel().forEach(step -> {
            csv.line("funnel", step.step(), "count", step.count());
            csv.line("funnel", step.step(), "share", step.share());
        });
        report.latency().forEach(csv::latency);
        csv.formats(report.formats());
        report.failures().forEach(reason -> csv.line("failures", reason.code(), "count", reason.count()));
        for (int hour = 0; hour < report.registeredByHour().size(); hour++) {
            csv.line(
                    "registeredByHour",
                    "%02d".formatted(hour),
                    "count",
                    report.registeredByHour().get(hour));
        }
        csv.retries(report.retries());
        report.deadLetters().forEach(queue -> csv.line("deadLetters", queue.queue(), "messages", queue.messages()));
        DayReport.Orphans orphans = report.orphans();
        if (orphans != null) {
            csv.line("orphans", "", "computedAt", orphans.computedAt());
            csv.line("orphans", "", "uploads", orphans.uploads());
            csv.line("orphans", "", "renditions", orphans.renditions());
            csv.line("orphans", "", "unfinishedIn", orphans.unfinishedIn());
        }
        DayReport.Unreadable unreadable = report.unreadable();
        if (unreadable != null) {
            csv.line("unreadable", "", "count", unreadable.count());
            unreadable.examples().forEach(id -> csv.line("unreadable", id, "count", 1));
        }
        return csv.lines.build().map(line -> line + "\r\n").collect(Collectors.joining());
    }

    private void totals(Totals totals) {
        line("totals", "", "registered", totals.registered());
        line("totals", "", "uploaded", totals.uploaded());
        line("totals", "", "accepted", totals.accepted());
        line("totals", "", "ready", totals.ready());
        line("totals", "", "failed", totals.failed());
        line("totals", "", "expired", totals.expired());
        line("totals", "", "waiting", totals.waiting());
        line("totals", "", "stillWorking", totals.stillWorking());
        line("totals", "", "unknown", totals.unknown());
        line("totals", "", "overdue", totals.overdue());
        line("totals", "", "unannounced", totals.unannounced());
        line("totals", "", "renditions", totals.renditions());
        line("totals", "", "bytesIn", totals.bytesIn());
        line("totals", "", "bytesOut", totals.bytesOut());
    }

    private void latency(DayReport.Latency latency) {
        line("latency", latency.stage(), "count", latency.count());
        line("latency", latency.stage(), "p50", latency.p50());
        line("latency", latency.stage(), "p90", latency.p90());
        line("latency", latency.stage(), "p99", latency.p99());
        line("latency", latency.stage(), "max", latency.max());
    }

    private void formats(Formats formats) {
        formats("sources", formats.sources());
        formats("renditions", formats.renditions());
        saving("webpInsteadOfJpeg", formats.webpInsteadOfJpeg());
        saving("renditionInsteadOfSource", formats.renditionInsteadOfSource());
    }

    private void formats(String section, List<FormatCount> formats) {
        formats.forEach(format -> {
            line(section, format.format(), "count", format.count());
            line(section, format.format(), "bytes", format.bytes());
        });
    }

    private void saving(String name, Saving saving) {
        line("savings", name, "count", saving.count());
        line("savings", name, "beforeBytes", saving.beforeBytes());
        line("savings", name, "afterBytes", saving.afterBytes());
        line("savings", name, "savedBytes", saving.savedBytes());
    }

    private void retries(DayReport.Retries retries) {
        line("retries", "", "attempts", retries.attempts());
        line("retries", "", "retries", retries.retries());
        line("retries", "", "retriedMedia", retries.retriedMedia());
        line("retries", "", "resends", retries.resends());
    }

    private void line(String section, String name, String measure, @Nullable Object value) {
        if (value != null) {
            lines.add(date + "," + section + "," + text(name) + "," + measure + "," + value);
        }
    }

    private static String text(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
        String harmless = formula ? "'" + text : text;
        return harmless.matches("(?s).*[,\"\r\n].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
