package dev.mediapipeline.commands.run;

import dev.mediapipeline.commands.run.Ledger.Sent;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file to send or to wait for in this run.
 *
 * @param folder for its renditions
 * @param earlier set if an earlier run sent it and this one only waits for it
 */
record Job(Source source, Path folder, @Nullable Sent earlier) {

    static Job send(Source source, Path folder) {
        return new Job(source, folder, null);
    }

    static Job await(Sent earlier) {
        var file = Path.of(earlier.file());
        return new Job(new Source(file, file), Path.of(earlier.folder()), earlier);
    }
}
