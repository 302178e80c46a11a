package dev.mediapipeline.bench.plot;

import java.util.Locale;

/** An SVG picture on no background, whose colours follow the reader's light or dark scheme. */
final class Svg {
    private static final String STYLE = """
            text { font: 13px system-ui, sans-serif; fill: #1f2328 }
            .title { font-size: 15px; font-weight: 600 }
            .axis { fill: #59636e }
            .line { stroke: #59636e; stroke-width: 1; fill: none }
            .grid { stroke: #59636e; stroke-opacity: .25 }
            .a { fill: #0969da; stroke: #0969da } .b { fill: #bc4c00; stroke: #bc4c00 }
            .bar { stroke: none } .curve { fill: none; stroke-width: 2 }
            @media (prefers-color-scheme: dark) {
              text { fill: #e6edf3 } .axis { fill: #9198a1 } .line, .grid { stroke: #9198a1 }
              .a { fill: #4493f8; stroke: #4493f8 } .b { fill: #db6d28; stroke: #db6d28 }
            }
            """;

    private final StringBuilder shapes = new StringBuilder();
    private final int width;
    private final int height;
    private final String title;

    Svg(int width, int height, String title) {
        this.width = width;
        this.height = height;
        this.title = title;
        text(12, 22, "start", "title", title);
    }

    /** @param anchor {@code start}, {@code middle} or {@code end}: which part of the text is at x */
    final void text(double x, double y, String anchor, String style, String text) {
        add(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" class=\"%s\">%s</text>",
                x,
                y,
                anchor,
                style,
                escape(text)));
    }

    void bar(double x, double y, double barWidth, double barHeight, String style) {
        add(String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" class=\"bar %s\"/>",
                x,
                y,
                barWidth,
                barHeight,
                style));
    }

    void line(double x1, double y1, double x2, double y2, String style) {
        add(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" class=\"%s\"/>",
                x1,
                y1,
                x2,
                y2,
                style));
    }

    void dot(double x, double y, String style) {
        add(String.format(Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" class=\"%s\"/>", x, y, style));
    }

    @Override
    public String toString() {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" role="img">
                <title>%3$s</title>
                <style>
                %4$s</style>
                %5$s</svg>
                """.formatted(width, height, escape(title), STYLE, shapes);
    }

    private void add(String shape) {
        shapes.append(shape).append('\n');
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
