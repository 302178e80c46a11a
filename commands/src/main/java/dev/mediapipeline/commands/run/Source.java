package dev.mediapipeline.commands.run;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * A file to send.
 *
 * @param file absolute
 * @param name its path below the folder that the caller named, or its own name if the caller named the file
 * @param trouble the reason why it cannot be sent, if that is known already
 */
record Source(Path file, Path name, @Nullable String trouble) {

    Source(Path file, Path name) {
        this(file, name, null);
    }

    /** @throws IOException if it cannot be sent; the message says why */
    long length() throws IOException {
        if (trouble != null) {
            throw new IOException(trouble);
        }
        if (Files.isSymbolicLink(file) && !Files.exists(file)) {
            throw new IOException("it is a broken link");
        }
        var attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (!attributes.isRegularFile()) {
            throw new IOException("it is not a file");
        }
        if (!Files.isReadable(file)) {
            throw new AccessDeniedException(file.toString());
        }
        return attributes.size();
    }
}
