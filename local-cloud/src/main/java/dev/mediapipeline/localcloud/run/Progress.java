package dev.mediapipeline.localcloud.run;

import java.io.PrintStream;

/** Shows how far the files have come: on a terminal in one line that changes, elsewhere a line now and then. */
final class Progress {
    private static final long MILLIS_BETWEEN_LINES = 3000;

    private final int files;
    private final PrintStream out;
    private final boolean terminal;
    private int uploaded;
    private int ready;
    private int failed;
    private long lastLine = System.nanoTime();

    Progress(int files, PrintStream out, boolean terminal) {
        this.files = files;
        this.out = out;
        this.terminal = terminal;
    }

    synchronized void uploaded() {
        uploaded++;
        show();
    }

    synchronized void ended(String status) {
        if (status.equals(MediaResult.READY)) {
            ready++;
        } else {
            failed++;
        }
        show();
    }

    private void show() {
        var line = "uploaded %d of %d · in the pipeline %d · ready %d · failed %d"
                .formatted(uploaded, files, Math.max(0, uploaded - ready - failed), ready, failed);
        var last = ready + failed == files;
        if (terminal) {
            out.print("\r\u001b[K" + line + (last ? "\n" : ""));
            out.flush();
        } else if (last || System.nanoTime() - lastLine > MILLIS_BETWEEN_LINES * 1_000_000) {
            out.println(line);
            lastLine = System.nanoTime();
        }
    }
}
