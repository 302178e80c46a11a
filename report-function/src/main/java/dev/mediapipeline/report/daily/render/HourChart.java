package dev.mediapipeline.report.daily.render;

import java.util.Collections;
import java.util.List;

/** A column for each hour of the day, with its figure above. */
final class HourChart {
    private static final int COLUMN = 40;
    private static final int HIGHEST = 110;
    private static final int BASE = 132;

    private HourChart() {}

    static Markup svg(List<Integer> counts) {
        int most = Math.max(1, Collections.max(counts));
        var content = new StringBuilder();
        for (int hour = 0; hour < counts.size(); hour++) {
            content.append(column(hour, counts.get(hour), most));
        }
        int width = COLUMN * counts.size();
        content.append(Markup.of("<line class=\"axis\" x1=\"0\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>%n", BASE, width, BASE));
        int busiest = counts.indexOf(Collections.max(counts));
        String description =
                "The busiest hour began at %02d:00 UTC with %s.".formatted(busiest, Figures.countText(most, "upload"));
        return new Chart("hours", "Uploads registered in each hour", description, width, BASE + 26)
                .svg(new Markup(content.toString()));
    }

    private static Markup column(int hour, int count, int most) {
        long height = count == 0 ? 0 : Math.max(2, Math.round((double) HIGHEST * count / most));
        int middle = hour * COLUMN + COLUMN / 2;
        return Markup.of(
                """
                <rect class="bar" x="%s" y="%s" width="%s" height="%s" rx="2"/>
                <text class="column" x="%s" y="%s">%s</text>
                <text class="column quiet" x="%s" y="%s">%s</text>
                """,
                hour * COLUMN + 6,
                BASE - height,
                COLUMN - 12,
                height,
                middle,
                BASE - height - 6,
                count == 0 ? "" : Figures.countText(count),
                middle,
                BASE + 18,
                "%02d".formatted(hour));
    }
}
