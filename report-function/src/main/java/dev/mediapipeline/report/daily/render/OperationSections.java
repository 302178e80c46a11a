package dev.mediapipeline.report.daily.render;

import dev.mediapipeline.report.daily.DayReport;
import org.jspecify.annotations.Nullable;

/** What the pipeline itself had to do: again, aside and afterwards. */
final class OperationSections {
    private OperationSections() {}

    static Markup of(DayReport report) {
        return MediaSections.part(
                "Behind the scenes",
                "Retries are of the media of this day; queues and orphans are as they were when the report was computed.",
                MediaSections.pair(
                        retries(report.retries()), Markup.join(deadLetters(report), orphans(report.orphans()))));
    }

    private static Markup retries(DayReport.Retries retries) {
        return new Table("Tried again", "What", "Count")
                .row("Groups of renditions begun, each time counted", Figures.count(retries.attempts()))
                .row("Of these, begun again", Figures.count(retries.retries()))
                .row("Uploads that this happened to", Figures.count(retries.retriedMedia()))
                .row("Sent again by reconcile", Figures.count(retries.resends()))
                .markup();
    }

    private static Markup deadLetters(DayReport report) {
        if (report.deadLetters().isEmpty()) {
            return Markup.of("<p>No dead-letter queue is configured.</p>%n");
        }
        var table = new Table("Dead-letter queues", "Queue", "Messages");
        report.deadLetters().forEach(queue -> table.row(queue.queue(), Figures.count(queue.messages())));
        return table.markup();
    }

    private static Markup orphans(DayReport.@Nullable Orphans orphans) {
        if (orphans == null) {
            return Markup.of("<p>Objects that belong to no upload have not been looked for yet.</p>%n");
        }
        Markup table = new Table("Objects that belong to no upload", "Where", "Objects")
                .row("Uploads bucket", Figures.count(orphans.uploads()))
                .row("Renditions bucket", Figures.count(orphans.renditions()))
                .markup();
        String unfinishedIn = orphans.unfinishedIn();
        return Markup.of(
                "%s<p><small>Looked for on %s%s.</small></p>%n",
                table,
                HtmlReport.moment(orphans.computedAt()),
                unfinishedIn == null ? "" : "; " + Words.unseen(unfinishedIn));
    }
}
