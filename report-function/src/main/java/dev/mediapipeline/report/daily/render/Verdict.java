package dev.mediapipeline.report.daily.render;

import dev.mediapipeline.report.daily.DayReport;
import dev.mediapipeline.report.daily.DayReport.Totals;
import java.util.List;
import java.util.StringJoiner;

/** The first answer: whether anything got lost. */
final class Verdict {
    private Verdict() {}

    static Markup of(DayReport report) {
        List<String> concerns = Concerns.of(report);
        Markup list = concerns.isEmpty()
                ? Markup.NONE
                : Markup.of(
                        "<ul>%s</ul>%n",
                        Markup.join(concerns.stream().map(concern -> Markup.of("<li>%s</li>", concern))));
        return Markup.of(
                """
                <section class="verdict %s">
                <h2>%s</h2>
                <p>%s</p>
                %s</section>
                """,
                concerns.isEmpty() ? "good" : "look",
                concerns.isEmpty() ? nothingLost(report) : toLookAt(concerns.size()),
                whatBecame(report.totals()),
                list);
    }

    private static String nothingLost(DayReport report) {
        boolean everythingIsKnown = report.closed() && report.orphans() != null;
        return everythingIsKnown ? "✓ Nothing got lost" : "✓ Nothing got lost so far";
    }

    private static String toLookAt(int concerns) {
        return "! %s a look".formatted(concerns == 1 ? "One thing needs" : concerns + " things need");
    }

    private static String whatBecame(Totals totals) {
        if (totals.registered() == 0) {
            return "A quiet day: no upload was registered, so there is nothing to count.";
        }
        var outcomes = new StringJoiner(", ");
        add(outcomes, totals.ready(), "ready");
        add(outcomes, totals.failed(), "failed for a reason that is recorded");
        add(outcomes, totals.expired(), "never sent by the client");
        add(outcomes, totals.stillWorking(), "being worked on");
        add(outcomes, totals.waiting(), "awaited from the client");
        add(outcomes, totals.unknown(), "in a status of a later version");
        return "Of %s: %s.".formatted(Figures.countText(totals.registered(), "registered upload"), outcomes);
    }

    private static void add(StringJoiner outcomes, int count, String what) {
        if (count > 0) {
            outcomes.add(Figures.countText(count) + " " + what);
        }
    }
}
