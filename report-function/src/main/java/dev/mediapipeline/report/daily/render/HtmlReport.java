package dev.mediapipeline.report.daily.render;

import dev.mediapipeline.report.daily.DayReport;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A report as one page that needs nothing else: no script, no font, no image from elsewhere. What an operator wants to
 * know first stands first: whether anything got lost, what failed and why, how long it took.
 */
public final class HtmlReport {
    /** To be sent with the page. */
    public static final String CONTENT_SECURITY_POLICY = Style.CONTENT_SECURITY_POLICY;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private HtmlReport() {}

    /** The whole page, which is well-formed XML too. */
    public static String write(DayReport report) {
        boolean empty = report.totals().registered() == 0;
        return Markup.of(
                        """
                        <!DOCTYPE html>
                        <html lang="en" xmlns="http://www.w3.org/1999/xhtml">
                        <head>
                        <meta charset="utf-8"/>
                        <meta name="viewport" content="width=device-width, initial-scale=1"/>
                        <meta name="color-scheme" content="light dark"/>
                        <title>Media Pipeline: %s</title>
                        <style>%s</style>
                        </head>
                        <body>
                        %s<main>
                        %s%s%s</main>
                        %s</body>
                        </html>
                        """,
                        report.date(),
                        new Markup(Style.CSS),
                        header(report),
                        Verdict.of(report),
                        empty ? Markup.NONE : MediaSections.of(report),
                        OperationSections.of(report),
                        Definitions.of(report))
                .html();
    }

    private static Markup header(DayReport report) {
        return Markup.of(
                """
                <header>
                <p class="kicker">Media Pipeline, report of the day</p>
                <h1><time datetime="%s">%s</time></h1>
                %s</header>
                """, report.date(), DAY.format(report.date()), report.closed() ? closed(report) : open(report));
    }

    private static Markup closed(DayReport report) {
        return Markup.of(
                "<p class=\"state\"><strong>Closed.</strong> Computed on %s.</p>%n", moment(report.computedAt()));
    }

    private static Markup open(DayReport report) {
        Instant closesAt = report.closesAt();
        return Markup.of(
                "<p class=\"state\"><strong>Not closed yet:</strong> figures can change%s. Computed on %s.</p>%n",
                closesAt == null ? Markup.NONE : Markup.of(" until %s", moment(closesAt)), moment(report.computedAt()));
    }

    static Markup moment(Instant instant) {
        return Markup.of("<time datetime=\"%s\">%s</time>", instant, MOMENT.format(instant));
    }
}
