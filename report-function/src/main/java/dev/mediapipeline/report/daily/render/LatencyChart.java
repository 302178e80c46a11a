package dev.mediapipeline.report.daily.render;

import dev.mediapipeline.report.daily.DayReport.Latency;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Lays out a line for each stage, on a logarithmic scale because the stages differ by powers of ten: a thick bar from the
 * median to the 90th percentile, a thin line on to the 99th. The marks differ in shape, not in colour alone.
 */
record LatencyChart(List<Mark> scale, List<Line> lines, String description) {
    static final int WIDTH = 480;
    private static final int MARGIN = 6;
    private static final int ROW = 44;

    /** A grid line and its label. */
    record Mark(double x, String anchor, String text) {}

    /** The line of one stage; its percentiles are positions. */
    record Line(String label, int y, double p50, double p90, double p99) {}

    /** Lays out the stages that at least one media item has gone through. */
    static LatencyChart of(List<Latency> stages) {
        var taken = stages.stream().filter(stage -> stage.count() > 0).toList();
        var axis = Axis.of(taken);
        return new LatencyChart(
                axis.marks(),
                IntStream.range(0, taken.size())
                        .mapToObj(row -> line(taken.get(row), row, axis))
                        .toList(),
                taken.stream().map(LatencyChart::sentence).collect(Collectors.joining("; ")));
    }

    private static Line line(Latency stage, int row, Axis axis) {
        return new Line(
                Words.stage(stage.stage()),
                row * ROW + 29,
                axis.x(of(stage.p50())),
                axis.x(of(stage.p90())),
                axis.x(of(stage.p99())));
    }

    private static String sentence(Latency stage) {
        return "%s: half within %s, 99 %% within %s"
                .formatted(Words.stage(stage.stage()), Format.millis(of(stage.p50())), Format.millis(of(stage.p99())));
    }

    private static long of(@Nullable Long millis) {
        return millis == null ? 0 : millis;
    }

    int height() {
        return lines.size() * ROW;
    }

    /** The scale, from one power of ten to another. */
    private record Axis(long least, long most) {
        static Axis of(List<Latency> stages) {
            long least = power(times(stages, Latency::p50).min().orElse(1));
            long longest = times(stages, Latency::p99).max().orElse(10);
            long below = power(longest);
            return new Axis(least, Math.max(below < longest ? below * 10 : below, least * 10));
        }

        private static LongStream times(List<Latency> stages, Function<Latency, @Nullable Long> percentile) {
            return stages.stream().map(percentile).filter(Objects::nonNull).mapToLong(Long::longValue);
        }

        /** The largest power of ten up to this time. */
        private static long power(long millis) {
            long power = 1;
            while (power * 10 <= millis) {
                power *= 10;
            }
            return power;
        }

        List<Mark> marks() {
            return LongStream.iterate(least, power -> power <= most, power -> power * 10)
                    .mapToObj(power -> new Mark(x(power), anchor(power), Format.millis(power)))
                    .toList();
        }

        private String anchor(long power) {
            return power == least ? "start" : power == most ? "end" : "middle";
        }

        double x(long millis) {
            double inside = Math.clamp(millis, least, most);
            double share = Math.log10(inside / least) / Math.log10((double) most / least);
            return Math.round(10 * (MARGIN + (WIDTH - 2 * MARGIN) * share)) / 10.0;
        }
    }
}
