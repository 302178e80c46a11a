package dev.mediapipeline.report.daily.render;

import java.util.List;
import java.util.stream.Collectors;

/** Horizontal bars, each under its name and its figure, so that neither needs a colour to be read. */
final class BarChart {
    private static final int WIDTH = 480;
    private static final int ROW = 42;

    private BarChart() {}

    /** One bar: {@code label} at its left, {@code figure} at its right. */
    record Bar(String label, long value, String figure) {}

    static Markup svg(String id, String title, List<Bar> bars) {
        long longest = Math.max(1, bars.stream().mapToLong(Bar::value).max().orElse(1));
        String description =
                bars.stream().map(bar -> bar.label() + ": " + bar.figure()).collect(Collectors.joining("; "));
        var content = new StringBuilder();
        for (int row = 0; row < bars.size(); row++) {
            content.append(bar(bars.get(row), row * ROW, longest));
        }
        return new Chart(id, title, description, WIDTH, bars.size() * ROW).svg(new Markup(content.toString()));
    }

    private static Markup bar(Bar bar, int top, long longest) {
        long length = bar.value() == 0 ? 0 : Math.max(2, Math.round((double) WIDTH * bar.value() / longest));
        return Markup.of("""
                <text x="0" y="%s">%s</text><text class="figure" x="%s" y="%s">%s</text>
                <rect class="track" x="0" y="%s" width="%s" height="10" rx="2"/>
                <rect class="bar" x="0" y="%s" width="%s" height="10" rx="2"/>
                """, top + 16, bar.label(), WIDTH, top + 16, bar.figure(), top + 23, WIDTH, top + 23, length);
    }
}
