package dev.mediapipeline.report.daily.render;

import dev.mediapipeline.report.daily.DayReport;
import dev.mediapipeline.report.daily.DayReport.FormatCount;
import dev.mediapipeline.report.daily.DayReport.Saving;
import dev.mediapipeline.report.daily.render.BarChart.Bar;
import java.util.List;

/** What came in, what was made of it, and what that saves. */
final class FormatSection {
    private FormatSection() {}

    static Markup of(DayReport report) {
        var formats = report.formats();
        return MediaSections.part(
                "Formats and bytes",
                "%s came in, %s were made of it."
                        .formatted(
                                Figures.bytesText(report.totals().bytesIn()),
                                Figures.bytesText(report.totals().bytesOut())),
                Markup.join(
                        formats(
                                "sources",
                                "Photographs that came in",
                                formats.sources(),
                                report.totals().bytesIn()),
                        formats(
                                "renditions",
                                "Renditions that were made",
                                formats.renditions(),
                                report.totals().bytesOut()),
                        savings(formats)));
    }

    private static Markup formats(String id, String title, List<FormatCount> formats, long bytes) {
        var bars = formats.stream()
                .map(format -> new Bar(format.format(), format.bytes(), Figures.bytesText(format.bytes())))
                .toList();
        var table = new Table(title, "Format", "Count", "Bytes");
        formats.forEach(
                format -> table.row(format.format(), Figures.count(format.count()), Figures.bytes(format.bytes())));
        int count = formats.stream().mapToInt(FormatCount::count).sum();
        table.row("All", Figures.count(count), Figures.bytes(bytes));
        return MediaSections.pair(BarChart.svg(id, title + ", by bytes", bars), table.markup());
    }

    private static Markup savings(DayReport.Formats formats) {
        var table = new Table("What is loaded less", "Instead of", "Compared", "Before", "After", "Saved", "Share");
        row(table, "WebP instead of the JPEG of the same size", formats.webpInsteadOfJpeg());
        row(table, "A rendition instead of the photograph", formats.renditionInsteadOfSource());
        return table.markup();
    }

    private static void row(Table table, String name, Saving saving) {
        double share = saving.beforeBytes() == 0 ? 0 : (double) saving.savedBytes() / saving.beforeBytes();
        table.row(
                name,
                Figures.count(saving.count()),
                Figures.bytes(saving.beforeBytes()),
                Figures.bytes(saving.afterBytes()),
                Figures.bytes(saving.savedBytes()),
                Markup.text(Figures.shareText(share)));
    }
}
