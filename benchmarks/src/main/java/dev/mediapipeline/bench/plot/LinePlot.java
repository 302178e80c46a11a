package dev.mediapipeline.bench.plot;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Curves over a logarithmic axis, from zero upwards, with a value at each point.
 *
 * @param across what x is
 * @param upwards what y is and its unit
 * @param curves at most two
 */
public record LinePlot(String title, String across, String upwards, List<Curve> curves) {
    private static final int WIDTH = 760;
    private static final int LEFT = 70;
    private static final int RIGHT = 650;
    private static final int TOP = 56;
    private static final int BOTTOM = 290;
    private static final int GRID = 4;

    /** Points by rising x, at least one. */
    public record Curve(String name, List<Point> points) {}

    /** A place of a curve; x is above zero. */
    public record Point(double x, double y) {}

    /** The picture. */
    public String svg() {
        var svg = new Svg(WIDTH, BOTTOM + 60, title);
        var most = 1.1 * points().mapToDouble(Point::y).max().orElse(1);
        for (var i = 0; i <= GRID; i++) {
            var y = BOTTOM - (BOTTOM - TOP) * i / (double) GRID;
            svg.line(LEFT, y, RIGHT, y, i == 0 ? "line" : "grid");
            svg.text(LEFT - 8, y + 4, "end", "axis", number(most * i / GRID));
        }
        points().mapToDouble(Point::x)
                .distinct()
                .forEach(x ->
                        svg.text(across(x), BOTTOM + 20, "middle", "axis", String.format(Locale.ROOT, "%,.0f", x)));
        svg.text((LEFT + RIGHT) / 2.0, BOTTOM + 44, "middle", "axis", across);
        svg.text(12, TOP - 14, "start", "axis", upwards);
        for (var i = 0; i < curves.size(); i++) {
            draw(svg, curves.get(i), i == 0 ? "a" : "b", most);
        }
        return svg.toString();
    }

    private void draw(Svg svg, Curve curve, String colour, double most) {
        var points = curve.points();
        for (var i = 0; i < points.size(); i++) {
            var x = across(points.get(i).x());
            var y = upwards(points.get(i).y(), most);
            svg.dot(x, y, colour);
            svg.text(x, y - 8, "middle", "value", number(points.get(i).y()));
            if (i > 0) {
                svg.line(
                        across(points.get(i - 1).x()), upwards(points.get(i - 1).y(), most), x, y, "curve " + colour);
            }
        }
        svg.text(RIGHT + 20, upwards(points.getLast().y(), most) + 4, "start", "label", curve.name());
    }

    private Stream<Point> points() {
        return curves.stream().flatMap(curve -> curve.points().stream());
    }

    private double across(double x) {
        var least = Math.log(points().mapToDouble(Point::x).min().orElse(1));
        var most = Math.log(points().mapToDouble(Point::x).max().orElse(1));
        var share = most == least ? 0.5 : (Math.log(x) - least) / (most - least);
        return LEFT + 30 + (RIGHT - LEFT - 60) * share;
    }

    private static double upwards(double y, double most) {
        return BOTTOM - (BOTTOM - TOP) * y / most;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%,.0f", value);
    }
}
