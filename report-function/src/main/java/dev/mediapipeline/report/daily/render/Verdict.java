package dev.mediapipeline.report.daily.render;

import dev.mediapipeline.report.daily.DayReport;
import dev.mediapipeline.report.daily.Totals;
import java.util.StringJoiner;

/** Says whether anything was lost, first on the page. */
final class Verdict {
    private Verdict() {}

    static String heading(DayReport report, int concerns) {
        return concerns == 0 ? nothingLost(report) : needsAttention(concerns);
    }

    private static String nothingLost(DayReport report) {
        boolean everythingIsKnown = report.closed() && report.orphans() != null;
        return everythingIsKnown ? "✓ Nothing was lost" : "✓ Nothing was lost so far";
    }

    private static String needsAttention(int concerns) {
        return "! %s attention".formatted(concerns == 1 ? "One thing needs" : concerns + " things need");
    }

    static String outcomes(Totals totals) {
        if (totals.registered() == 0) {
            return "A quiet day: no upload was registered, so there is nothing to count.";
        }
        var outcomes = new StringJoiner(", ");
        add(outcomes, totals.ready(), "ready");
        add(outcomes, totals.failed(), "failed for a recorded reason");
        add(outcomes, totals.expired(), "never sent by the client");
        add(outcomes, totals.stillWorking(), "in progress");
        add(outcomes, totals.waiting(), "awaited from the client");
        add(outcomes, totals.unknown(), "in a status of a later version");
        return "Of %s: %s.".formatted(Format.count(totals.registered(), "registered upload"), outcomes);
    }

    private static void add(StringJoiner outcomes, int count, String what) {
        if (count > 0) {
            outcomes.add(Format.count(count) + " " + what);
        }
    }
}
