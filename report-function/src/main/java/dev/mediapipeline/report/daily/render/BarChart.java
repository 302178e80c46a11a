package dev.mediapipeline.report.daily.render;

import dev.mediapipeline.report.daily.DayReport;
import dev.mediapipeline.report.daily.Formats.FormatCount;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Lays out horizontal bars, each below its label and its figure, so that neither depends on a colour. */
record BarChart(String id, String title, List<Bar> bars) {
    static final int WIDTH = 480;
    private static final int ROW = 42;

    /** One bar, drawn from {@code top}. */
    record Bar(String label, String figure, int top, long length) {}

    private record Entry(String label, long value, String figure) {}

    static BarChart ofFailures(DayReport report) {
        return of(
                "failures",
                "Failures by reason",
                report.failures().stream()
                        .map(reason -> new Entry(reason.code(), reason.count(), Format.count(reason.count())))
                        .toList());
    }

    static BarChart ofSteps(DayReport report) {
        return of(
                "funnel",
                "Uploads that came as far as each step",
                report.funnel().stream()
                        .map(step -> new Entry(
                                Words.step(step.step()),
                                step.count(),
                                "%s (%s)".formatted(Format.count(step.count()), Format.share(step.share()))))
                        .toList());
    }

    static BarChart ofFormats(String id, String title, List<FormatCount> formats) {
        return of(
                id,
                title,
                formats.stream()
                        .map(format -> new Entry(format.format(), format.bytes(), Format.bytes(format.bytes())))
                        .toList());
    }

    private static BarChart of(String id, String title, List<Entry> entries) {
        long longest =
                Math.max(1, entries.stream().mapToLong(Entry::value).max().orElse(1));
        var bars = new ArrayList<Bar>();
        for (Entry entry : entries) {
            bars.add(new Bar(entry.label(), entry.figure(), bars.size() * ROW, length(entry.value(), longest)));
        }
        return new BarChart(id, title, bars);
    }

    /** Keeps the smallest value visible. */
    private static long length(long value, long longest) {
        return value == 0 ? 0 : Math.max(2, Math.round((double) WIDTH * value / longest));
    }

    int height() {
        return bars.size() * ROW;
    }

    String description() {
        return bars.stream().map(bar -> bar.label() + ": " + bar.figure()).collect(Collectors.joining("; "));
    }
}
