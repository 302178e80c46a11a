package dev.mediapipeline.commands.run;

import dev.mediapipeline.commands.run.MediaResult.Status;
import dev.mediapipeline.commands.run.MediaResult.Upload;

/**
 * Counts of files by progress: the only figures that a run shows.
 *
 * @param sent in this run
 * @param alreadyThere sent by an earlier run
 * @param notSent refused, or not readable
 * @param checked accepted or refused by the pipeline after it examined the content
 */
record Counts(int files, int sent, int alreadyThere, int notSent, int checked, int ready, int failed, int lost) {

    static Counts of(int files) {
        return new Counts(files, 0, 0, 0, 0, 0, 0, 0);
    }

    Counts withUpload(Upload upload) {
        return new Counts(
                files,
                sent + one(upload == Upload.SENT),
                alreadyThere + one(upload == Upload.ALREADY_THERE),
                notSent + one(upload == Upload.NOT_SENT),
                checked,
                ready,
                failed,
                lost);
    }

    Counts withChecked() {
        return new Counts(files, sent, alreadyThere, notSent, checked + 1, ready, failed, lost);
    }

    Counts withEnd(Status status) {
        return new Counts(
                files,
                sent,
                alreadyThere,
                notSent,
                checked,
                ready + one(status == Status.READY),
                failed + one(status == Status.FAILED),
                lost + one(status == Status.LOST));
    }

    private static int one(boolean condition) {
        return condition ? 1 : 0;
    }

    /** Files that need no more sending. */
    int uploaded() {
        return sent + alreadyThere + notSent;
    }

    int ended() {
        return ready + failed + lost;
    }

    int waiting() {
        return files - ended();
    }

    boolean areAllReady() {
        return ready == files;
    }

    /** All figures in one line, without those that are usually zero and are zero now. */
    @Override
    public String toString() {
        return "%d %s: %d ready, %d failed".formatted(files, files == 1 ? "file" : "files", ready, failed)
                + unlessZero(", %d lost", lost)
                + unlessZero(", %d waiting", waiting())
                + unlessZero(" · %d sent", sent)
                + unlessZero(" · %d already there", alreadyThere)
                + unlessZero(" · %d not sent", notSent);
    }

    private static String unlessZero(String format, int number) {
        return number == 0 ? "" : format.formatted(number);
    }
}
