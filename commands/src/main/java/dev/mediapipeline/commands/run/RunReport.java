package dev.mediapipeline.commands.run;

import dev.mediapipeline.commands.cloud.FireCommand;
import dev.mediapipeline.commands.cloud.PortOption;
import dev.mediapipeline.commands.line.Printable;
import dev.mediapipeline.localcloud.LocalCloud;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Prints the results of a run, and suggests the next commands. */
record RunReport(PrintStream out, PortOption port) {

    /** Prints the table and a summary. */
    void show(Run.Results results, Path renditions) {
        out.printf("%n%s%n%n%s, in %.1f s%n", ResultTable.of(results.media()), results.counts(), results.seconds());
        for (var moved : moved(results.media())) {
            out.printf(
                    "Renditions of %s are in %s: another file uses the folder of that name.%n",
                    Printable.of(moved.file()), Printable.of(moved.folder()));
        }
        if (results.counts().ready() > 0) {
            out.printf(
                    "Bytes saved: %,d, the originals that are ready less the largest WebP of each%n",
                    results.summary().bytesSaved());
        }
        out.printf("Renditions:  %s%n", Printable.of(renditions));
    }

    /** The results with a folder that is not named after the file. */
    private static List<MediaResult> moved(List<MediaResult> results) {
        return results.stream()
                .filter(result ->
                        !result.folder().getFileName().equals(result.file().getFileName()))
                .toList();
    }

    void interrupted(Counts counts) {
        out.printf(
                "Interrupted. %s%n",
                counts.waiting() == 0
                        ? "Every file had ended."
                        : "%d of %d files are waiting: the next run continues with them."
                                .formatted(counts.waiting(), counts.files()));
    }

    void showPlaces(LocalCloud cloud, Path state) {
        var logs = state.toAbsolutePath().normalize().resolve("logs");
        out.printf("API:         %s%nLogs:        %s%n", cloud.endpoints().api(), Printable.of(logs.toString()));
    }

    void showWhatComesNext() {
        var today = LocalDate.now(Clock.systemUTC()).toString();
        out.printf("""
                Token:       ./pipeline token --user %s
                Today:       %s
                             (./pipeline fire report%s stores the report of the latest closed day)
                It runs until Ctrl-C; the next run continues from here.
                """, RunCommand.USER, FireCommand.readReport(port, today), port.asArgument());
    }
}
