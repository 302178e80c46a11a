package dev.mediapipeline.report.daily.render;

import dev.mediapipeline.report.daily.DayReport;
import java.util.ArrayList;
import java.util.List;

/** Lists the matters that need an operator, each in a sentence. Announced failures are not among them. */
final class Concerns {
    private final List<String> sentences = new ArrayList<>();

    private Concerns() {}

    static List<String> of(DayReport report) {
        var concerns = new Concerns();
        var totals = report.totals();
        concerns.add(totals.overdue(), "upload", "past the deadline: reconcile takes care of that.");
        concerns.add(totals.unannounced(), "upload", "finished, but not announced yet.");
        concerns.add(totals.unknown(), "upload", "in a status that this version does not know.");
        var unreadable = report.unreadable();
        if (unreadable != null) {
            concerns.add(
                    unreadable.count(),
                    "upload",
                    "unreadable and in no figure: check %s.".formatted(String.join(", ", unreadable.examples())));
        }
        report.deadLetters()
                .forEach(queue -> concerns.add(
                        queue.messages(), "message", "in %s: %s".formatted(queue.queue(), whatToDo(queue))));
        var orphans = report.orphans();
        if (orphans != null) {
            concerns.add(
                    orphans.uploads() + orphans.renditions(),
                    "stored object",
                    "without an upload: orphans.json in the reports bucket lists keys.");
        }
        if (orphans != null && orphans.unfinishedIn() != null) {
            concerns.sentences.add(
                    "The search for objects without an upload ran out of time: %s. The next one continues there."
                            .formatted(Words.unseen(orphans.unfinishedIn())));
        }
        return concerns.sentences;
    }

    /** A report of the first version does not say which of its queues can be redriven. */
    private static String whatToDo(DayReport.DeadLetters queue) {
        Boolean redrivable = queue.redrivable();
        if (redrivable == null) {
            return "find out why.";
        }
        return redrivable
                ? "find out why, then redrive them."
                : "find out why, then delete them. They cannot be redriven: reconcile or the next scheduled run does the"
                        + " work.";
    }

    private void add(int count, String noun, String what) {
        if (count > 0) {
            sentences.add("%s %s %s".formatted(Format.count(count, noun), count == 1 ? "is" : "are", what));
        }
    }
}
