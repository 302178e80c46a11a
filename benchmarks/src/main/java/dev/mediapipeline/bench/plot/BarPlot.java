package dev.mediapipeline.bench.plot;

import dev.mediapipeline.bench.statistics.Spread;
import java.util.List;
import java.util.Locale;

/**
 * Horizontal bars from zero with their quartiles as whiskers, and their values beside them.
 *
 * @param axis what the values are and their unit
 * @param digits of the values, behind the point
 */
public record BarPlot(String title, String axis, int digits, List<Bar> bars) {
    private static final int WIDTH = 820;
    private static final int LABELS = 350;
    private static final int LONGEST = WIDTH - LABELS - 170;
    private static final int TOP = 40;
    private static final int ROW = 28;
    private static final int THICK = 16;

    /** One bar; {@code ours} has the first colour, the peers have the second. */
    public record Bar(String label, Spread spread, boolean ours) {}

    /** The picture. */
    public String svg() {
        var bottom = TOP + bars.size() * ROW;
        var svg = new Svg(WIDTH, bottom + 30, title);
        var most = bars.stream().mapToDouble(bar -> bar.spread().high()).max().orElse(1);
        var scale = LONGEST / Math.max(most, Double.MIN_NORMAL);
        for (var i = 0; i < bars.size(); i++) {
            draw(svg, bars.get(i), TOP + i * ROW, scale);
        }
        svg.line(LABELS, TOP - 4, LABELS, bottom, "line");
        svg.text(LABELS, bottom + 18, "start", "axis", axis + "; line: quartiles");
        return svg.toString();
    }

    private void draw(Svg svg, Bar bar, int y, double scale) {
        var spread = bar.spread();
        var middle = y + THICK / 2.0;
        svg.text(LABELS - 10, y + 13, "end", "label", bar.label());
        svg.bar(LABELS, y, spread.median() * scale, THICK, bar.ours() ? "a" : "b");
        svg.line(LABELS + spread.low() * scale, middle, LABELS + spread.high() * scale, middle, "line");
        svg.text(
                LABELS + Math.max(spread.median(), spread.high()) * scale + 8,
                y + 13,
                "start",
                "value",
                spread.low() == spread.high()
                        ? number(spread.median())
                        : "%s (%s–%s)".formatted(number(spread.median()), number(spread.low()), number(spread.high())));
    }

    private String number(double value) {
        return String.format(Locale.ROOT, "%,." + digits + "f", value);
    }
}
