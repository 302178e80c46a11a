package dev.mediapipeline.report.daily.render;

import dev.mediapipeline.report.daily.DayReport;
import java.util.ArrayList;
import java.util.List;

/** What an operator has to look at, each in a sentence; failures that were told to their owners are not among it. */
final class Concerns {
    private final List<String> sentences = new ArrayList<>();

    private Concerns() {}

    static List<String> of(DayReport report) {
        var concerns = new Concerns();
        var totals = report.totals();
        concerns.add(totals.overdue(), "upload", "past the deadline without an end: reconcile takes care of them.");
        concerns.add(totals.unannounced(), "upload", "at an end that nobody was told of yet.");
        concerns.add(totals.unknown(), "upload", "in a status that this version does not know.");
        var unreadable = report.unreadable();
        if (unreadable != null) {
            concerns.add(
                    unreadable.count(),
                    "upload",
                    "unreadable and in no figure: look at the items of %s."
                            .formatted(String.join(", ", unreadable.examples())));
        }
        report.deadLetters()
                .forEach(queue -> concerns.add(
                        queue.messages(), "message", "in %s: %s".formatted(queue.queue(), whatToDo(queue))));
        var orphans = report.orphans();
        if (orphans != null) {
            concerns.add(
                    orphans.uploads() + orphans.renditions(),
                    "stored object",
                    "of no upload that is known: orphans.json in the reports bucket has their keys.");
        }
        if (orphans != null && orphans.unfinishedIn() != null) {
            concerns.sentences.add(
                    "The search for objects of no upload ran out of time: %s. The next one goes on there."
                            .formatted(Words.unseen(orphans.unfinishedIn())));
        }
        return concerns.sentences;
    }

    /** Of a report of the first version it is not known which of its queues can be redriven. */
    private static String whatToDo(DayReport.DeadLetters queue) {
        Boolean redrivable = queue.redrivable();
        if (redrivable == null) {
            return "find out why.";
        }
        return redrivable
                ? "find out why, then redrive them."
                : "find out why, then delete them. They cannot be redriven: reconcile or the schedule's next run does what they"
                        + " are about.";
    }

    private void add(int count, String noun, String what) {
        if (count > 0) {
            sentences.add("%s %s %s".formatted(Format.count(count, noun), count == 1 ? "is" : "are", what));
        }
    }
}
