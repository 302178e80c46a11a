package dev.mediapipeline.report.daily.render;

import dev.mediapipeline.report.daily.DayReport;
import dev.mediapipeline.report.daily.DayReport.Latency;
import dev.mediapipeline.report.daily.render.BarChart.Bar;
import java.util.List;

/** What became of the media of the day, and how long it took. */
final class MediaSections {
    private MediaSections() {}

    static Markup of(DayReport report) {
        return Markup.join(
                Tiles.of(report),
                failures(report),
                latency(report),
                funnel(report),
                hours(report),
                FormatSection.of(report));
    }

    /** One part of the page. */
    static Markup part(String title, String lead, Markup content) {
        return Markup.of("""
                <section class="part">
                <h2>%s</h2>
                <p>%s</p>
                %s</section>
                """, title, lead, content);
    }

    /** A chart beside its table. */
    static Markup pair(Markup chart, Markup table) {
        return Markup.of("<div class=\"pair\">%n<div>%n%s</div>%n<div>%n%s</div>%n</div>%n", chart, table);
    }

    private static Markup failures(DayReport report) {
        if (report.failures().isEmpty()) {
            return part("What failed", "Nothing failed.", Markup.NONE);
        }
        var bars = report.failures().stream()
                .map(reason -> new Bar(reason.code(), reason.count(), Figures.countText(reason.count())))
                .toList();
        var table = new Table("Failures by reason", "Reason", "Media");
        report.failures()
                .forEach(reason -> table.row(
                        Markup.of("%s<small>%s</small>", reason.code(), Words.reason(reason.code())),
                        Figures.count(reason.count())));
        return part(
                "What failed, and why",
                "Each of them carries its reason, which its owner can read.",
                pair(BarChart.svg("failures", "Failures by reason", bars), table.markup()));
    }

    private static Markup latency(DayReport report) {
        List<Latency> taken =
                report.latency().stream().filter(stage -> stage.count() > 0).toList();
        var table = new Table("Time by stage", "Stage", "Media", "p50", "p90", "p99", "max");
        report.latency()
                .forEach(stage -> table.row(
                        Words.stage(stage.stage()),
                        Figures.count(stage.count()),
                        Figures.millis(stage.p50()),
                        Figures.millis(stage.p90()),
                        Figures.millis(stage.p99()),
                        Figures.millis(stage.max())));
        return part(
                "How long it took",
                "Circle: half took no longer. Thick bar: to where 90 % were done. Tick: 99 % were. The scale is logarithmic.",
                pair(taken.isEmpty() ? Markup.NONE : LatencyChart.svg(taken), table.markup()));
    }

    private static Markup funnel(DayReport report) {
        var bars = report.funnel().stream()
                .map(step -> new Bar(
                        Words.step(step.step()),
                        step.count(),
                        "%s (%s)".formatted(Figures.countText(step.count()), Figures.shareText(step.share()))))
                .toList();
        var table = new Table("Uploads at each step", "Step", "Media", "Share");
        report.funnel()
                .forEach(step ->
                        table.row(Words.step(step.step()), Figures.count(step.count()), Figures.share(step.share())));
        return part(
                "How far they came",
                "Each step counts some of those of the step before it; shares are of all that were registered.",
                Markup.join(
                        pair(BarChart.svg("funnel", "Uploads that came as far as each step", bars), table.markup()),
                        outcomes(report.totals())));
    }

    private static Markup outcomes(DayReport.Totals totals) {
        return new Table(
                        "Where they are now",
                        "Registered",
                        "Ready",
                        "Failed",
                        "Never sent",
                        "Awaited",
                        "In work",
                        "Unknown",
                        "Overdue",
                        "Not told")
                .row(
                        Figures.count(totals.registered()),
                        Figures.count(totals.ready()),
                        Figures.count(totals.failed()),
                        Figures.count(totals.expired()),
                        Figures.count(totals.waiting()),
                        Figures.count(totals.stillWorking()),
                        Figures.count(totals.unknown()),
                        Figures.count(totals.overdue()),
                        Figures.count(totals.unannounced()))
                .markup();
    }

    private static Markup hours(DayReport report) {
        var table = new Table("Uploads registered in each hour", "Hour (UTC)", "Media");
        for (int hour = 0; hour < report.registeredByHour().size(); hour++) {
            table.row(
                    "%02d:00".formatted(hour),
                    Figures.count(report.registeredByHour().get(hour)));
        }
        return part(
                "When they came",
                "Uploads registered in each hour, UTC.",
                Markup.join(
                        HourChart.svg(report.registeredByHour()),
                        Markup.of("<div class=\"unseen\">%n%s</div>%n", table.markup())));
    }
}
