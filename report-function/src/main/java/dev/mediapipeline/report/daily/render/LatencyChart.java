package dev.mediapipeline.report.daily.render;

import dev.mediapipeline.report.daily.DayReport.Latency;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * A line for each stage, on a logarithmic scale because the stages differ by powers of ten: a thick bar from the median
 * to the 90th percentile, a thin line on to the 99th; the marks differ in shape.
 */
final class LatencyChart {
    private static final int WIDTH = 480;
    private static final int ROW = 44;

    private final long least;
    private final long most;

    private LatencyChart(long least, long most) {
        this.least = least;
        this.most = most;
    }

    /** @param stages those that any media item has gone through, at least one */
    static Markup svg(List<Latency> stages) {
        long least = powerOfTen(
                stages.stream()
                        .map(Latency::p50)
                        .filter(Objects::nonNull)
                        .mapToLong(Long::longValue)
                        .min()
                        .orElse(1),
                false);
        long most = powerOfTen(
                stages.stream()
                        .map(Latency::p99)
                        .filter(Objects::nonNull)
                        .mapToLong(Long::longValue)
                        .max()
                        .orElse(10),
                true);
        return new LatencyChart(least, Math.max(most, least * 10)).svgOf(stages);
    }

    private static long powerOfTen(long millis, boolean above) {
        long power = 1;
        while (power * 10 <= millis) {
            power *= 10;
        }
        return above && power < millis ? power * 10 : power;
    }

    private Markup svgOf(List<Latency> stages) {
        int height = stages.size() * ROW;
        var content = new StringBuilder();
        LongStream.iterate(least, power -> power <= most, power -> power * 10)
                .forEach(power -> content.append(gridLine(power, height)));
        for (int row = 0; row < stages.size(); row++) {
            content.append(stage(stages.get(row), row * ROW));
        }
        String description = stages.stream()
                .map(stage -> "%s: half within %s, 99 %% within %s"
                        .formatted(Words.stage(stage.stage()), text(stage.p50()), text(stage.p99())))
                .collect(Collectors.joining("; "));
        return new Chart("latency", "How long each stage took, on a logarithmic scale", description, WIDTH, height + 24)
                .svg(new Markup(content.toString()));
    }

    private Markup gridLine(long power, int height) {
        String anchor = power == least ? "start" : power == most ? "end" : "middle";
        return Markup.of("""
                <line class="grid" x1="%1$s" y1="0" x2="%1$s" y2="%2$s"/>
                <text class="quiet" text-anchor="%3$s" x="%1$s" y="%4$s">%5$s</text>
                """, x(power), height, anchor, height + 18, Figures.millisText(power));
    }

    private Markup stage(Latency stage, int top) {
        double p50 = x(of(stage.p50()));
        double p90 = x(of(stage.p90()));
        double p99 = x(of(stage.p99()));
        int y = top + 29;
        return Markup.of("""
                <text class="halo" x="4" y="%1$s">%2$s</text>
                <line class="thin" x1="%3$s" y1="%6$s" x2="%5$s" y2="%6$s"/>
                <line class="thick" x1="%3$s" y1="%6$s" x2="%4$s" y2="%6$s"/>
                <circle class="mark" cx="%3$s" cy="%6$s" r="5"/>
                <line class="end" x1="%5$s" y1="%7$s" x2="%5$s" y2="%8$s"/>
                """, top + 16, Words.stage(stage.stage()), p50, p90, p99, y, y - 6, y + 6);
    }

    private double x(long millis) {
        double inside = Math.clamp(millis, least, most);
        double share = Math.log10(inside / least) / Math.log10((double) most / least);
        return Math.round(10 * (6 + (WIDTH - 12) * share)) / 10.0;
    }

    private static long of(@Nullable Long millis) {
        return millis == null ? 0 : millis;
    }

    private static String text(@Nullable Long millis) {
        return Figures.millisText(of(millis));
    }
}
