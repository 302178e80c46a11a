package dev.mediapipeline.commands.run;

import dev.mediapipeline.commands.run.MediaResult.Status;
import dev.mediapipeline.commands.run.MediaResult.Upload;
import java.io.PrintStream;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** Shows the progress of the files: as bars redrawn in place on a terminal, elsewhere as an occasional line. */
final class Progress {
    private static final long NANOS_BETWEEN_LINES = Duration.ofSeconds(3).toNanos();
    private static final int BAR_WIDTH = 30;
    private static final int BARS = 3;

    /** Turns off line wrapping, so that moving up by the number of bars always reaches the first bar. */
    private static final String CUT_LINES = "\u001b[?7l";

    private static final String CONTINUE_LINES = "\u001b[?7h";
    private static final String CLEAR_LINE = "\u001b[K";
    private static final String UP_AND_CLEAR_BELOW = "\u001b[%dA\r\u001b[J".formatted(BARS);

    private final PrintStream out;
    private final boolean terminal;
    private Counts counts = Counts.of(0);
    private boolean drawn;
    private long lastLine;

    Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** Shows progress on standard output; as bars if that is a terminal on which the cursor may be moved. */
    @SuppressWarnings("SystemConsoleNull") // JDK 25 has no console without a terminal.
    static Progress onStandardOutput() {
        var console = System.console();
        var terminal = console != null
                && console.isTerminal()
                && System.getenv("NO_COLOR") == null
                && !"dumb".equals(System.getenv("TERM"));
        return new Progress(System.out, terminal);
    }

    /** Starts counting a number of files. */
    synchronized void expect(int files) {
        counts = Counts.of(files);
        lastLine = System.nanoTime();
        if (terminal) {
            draw();
        }
    }

    void uploaded(Upload upload) {
        update(before -> before.withUpload(upload));
    }

    void checked() {
        update(Counts::withChecked);
    }

    void ended(Status status) {
        update(before -> before.withEnd(status));
    }

    /** Leaves the bars as they are, with later output below them. Returns the final figures. */
    synchronized Counts end() {
        drawn = false;
        return counts;
    }

    /** Runs an action that prints, with its output above the bars. */
    synchronized void interject(Runnable printing) {
        if (drawn) {
            out.print(UP_AND_CLEAR_BELOW);
            out.flush();
            drawn = false;
        }
        printing.run();
    }

    private synchronized void update(UnaryOperator<Counts> change) {
        counts = change.apply(counts);
        var last = counts.waiting() == 0;
        if (terminal) {
            draw();
        } else if (last || System.nanoTime() - lastLine > NANOS_BETWEEN_LINES) {
            out.println(counts);
            lastLine = System.nanoTime();
        }
    }

    private void draw() {
        out.print((drawn ? "\u001b[%dA".formatted(BARS) : "")
                + CUT_LINES
                + bar("sent", counts.uploaded(), uploads())
                + bar("checked", counts.checked(), "")
                + bar("done", counts.ended(), ends())
                + CONTINUE_LINES);
        out.flush();
        drawn = true;
    }

    private String uploads() {
        return also(counts.alreadyThere(), "already there") + also(counts.notSent(), "not sent");
    }

    private String ends() {
        return also(counts.ready(), "ready") + also(counts.failed(), "failed") + also(counts.lost(), "lost");
    }

    private static String also(int number, String what) {
        return number == 0 ? "" : " · %d %s".formatted(number, what);
    }

    private String bar(String name, int number, String more) {
        var full = BAR_WIDTH * number / Math.max(1, counts.files());
        return "\r%-8s %s%s %d of %d%s%s%n"
                .formatted(
                        name, "█".repeat(full), "░".repeat(BAR_WIDTH - full), number, counts.files(), more, CLEAR_LINE);
    }
}
