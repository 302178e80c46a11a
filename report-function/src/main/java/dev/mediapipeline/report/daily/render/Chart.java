package dev.mediapipeline.report.daily.render;

/** The frame of a chart: one image to a screen reader, with a title and a description. */
record Chart(String id, String title, String description, int width, int height) {
    Markup svg(Markup content) {
        return Markup.of("""
                <svg role="img" aria-labelledby="%1$s-title %1$s-desc" viewBox="0 0 %2$s %3$s" xmlns="http://www.w3.org/2000/svg">
                <title id="%1$s-title">%4$s</title>
                <desc id="%1$s-desc">%5$s</desc>
                %6$s</svg>
                """, id, width, height, title, description, content);
    }
}
