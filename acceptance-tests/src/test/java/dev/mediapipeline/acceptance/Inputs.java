package dev.mediapipeline.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The generated images. */
final class Inputs {
    private static final Path FOLDER = Path.of(System.getProperty("inputs.directory"));

    private Inputs() {}

    static Path file(String name) {
        return FOLDER.resolve(name);
    }

    /** The declaration with which a client announces a file. */
    static String declaration(Path file, String contentType) {
        try {
            return """
                    {"fileName": "%s", "contentType": "%s", "contentLength": %d}""".formatted(file.getFileName(), contentType, Files.size(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
