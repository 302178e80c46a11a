package dev.mediapipeline.report.daily.render;

import dev.mediapipeline.report.daily.DayReport;
import java.util.Map;
import java.util.TreeMap;

/** What the figures mean, at the foot of the page. */
final class Definitions {
    private static final Map<String, String> TERMS = new TreeMap<>(Map.of(
            "Day",
                    "The uploads that were registered from 00:00 to 24:00 UTC. An upload that was erased is in no figure.",
            "Closed",
                    "A day closes when every upload that was registered on it has had its time: a day for repeating the"
                            + " request, the life of an upload URL, and four hours for the work. The report is then stored and"
                            + " stays as it is; what is deleted or redriven afterwards does not change it.",
            "Percentiles",
                    "By nearest rank: p90 is the smallest of the times that at least 90 % of them do not exceed.",
            "Overdue",
                    "Not ended although the deadline of its status was over. Reconcile looks at each every few minutes.",
            "Failed", "Refused or not made, for a reason that is recorded. Uploads whose bytes never came count apart.",
            "Saved, WebP",
                    "Renditions that exist as JPEG and as WebP in the same size: the JPEG's bytes less the WebP's.",
            "Saved, rendition",
                    "For each upload that is ready, its bytes less those of what a page loads in its place: the widest"
                            + " rendition, in the lightest of its formats."));

    private Definitions() {}

    static Markup of(DayReport report) {
        return Markup.of(
                """
                <footer>
                <dl>
                %s</dl>
                <p>Form %s of the report. It names no owner, and no upload but those that could not be read.</p>
                </footer>
                """,
                Markup.join(TERMS.entrySet().stream()
                        .map(term -> Markup.of("<div><dt>%s</dt><dd>%s</dd></div>%n", term.getKey(), term.getValue()))),
                Figures.count(report.schemaVersion()));
    }
}
