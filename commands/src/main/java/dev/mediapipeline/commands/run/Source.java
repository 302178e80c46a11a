package dev.mediapipeline.commands.run;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file to send.
 *
 * @param file absolute
 * @param name its path below the folder that was named, or its own name if it was named itself
 * @param trouble why it cannot be sent, if that is known already
 */
record Source(Path file, Path name, @Nullable String trouble) {

    Source(Path file, Path name) {
        this(file, name, null);
    }
}
