package dev.mediapipeline.report.daily.render;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Lays out a column for each hour of the day, with its figure above. */
record HourChart(List<Column> columns, String description) {
    static final int COLUMN = 40;
    static final int BASE = 132;
    private static final int HIGHEST = 110;

    /** The column of one hour, drawn from {@code left}. */
    record Column(String hour, int count, int left, long height) {
        /** The count, unless it is 0. */
        String figure() {
            return count == 0 ? "" : Format.count(count);
        }

        int middle() {
            return left + COLUMN / 2;
        }
    }

    static HourChart of(List<Integer> counts) {
        int most = Math.max(1, Collections.max(counts));
        var columns = IntStream.range(0, counts.size())
                .mapToObj(hour -> column(hour, counts.get(hour), most))
                .toList();
        int busiest = counts.indexOf(Collections.max(counts));
        return new HourChart(
                columns,
                "The busiest hour began at %02d:00 UTC with %s.".formatted(busiest, Format.count(most, "upload")));
    }

    private static Column column(int hour, int count, int most) {
        long height = count == 0 ? 0 : Math.max(2, Math.round((double) HIGHEST * count / most));
        return new Column("%02d".formatted(hour), count, hour * COLUMN, height);
    }

    int width() {
        return COLUMN * columns.size();
    }
}
