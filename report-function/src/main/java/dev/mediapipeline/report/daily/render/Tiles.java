package dev.mediapipeline.report.daily.render;

import dev.mediapipeline.report.daily.DayReport;
import dev.mediapipeline.report.daily.DayReport.Latency;

/** The figures of the day that one reads first. */
final class Tiles {
    private Tiles() {}

    static Markup of(DayReport report) {
        var totals = report.totals();
        var whole = report.latency().stream()
                .filter(stage -> stage.stage().equals("WHOLE"))
                .findFirst()
                .orElse(new Latency("WHOLE", 0, null, null, null, null));
        return Markup.of(
                "<dl class=\"tiles\">%n%s</dl>%n",
                Markup.join(
                        tile("Registered", Figures.count(totals.registered()), "uploads"),
                        tile("Ready", Figures.count(totals.ready()), of(totals.ready(), totals.registered())),
                        tile("Failed", Figures.count(totals.failed()), of(totals.failed(), totals.registered())),
                        tile("Half done within", Figures.millis(whole.p50()), "once the bytes were there"),
                        tile("99 % done within", Figures.millis(whole.p99()), "once the bytes were there"),
                        tile("Renditions", Figures.count(totals.renditions()), Figures.bytesText(totals.bytesOut()))));
    }

    private static String of(int some, int all) {
        return Figures.shareText((double) some / all) + " of all";
    }

    private static Markup tile(String name, Markup figure, String note) {
        return Markup.of("<div><dt>%s</dt><dd>%s</dd><dd class=\"note\">%s</dd></div>%n", name, figure, note);
    }
}
