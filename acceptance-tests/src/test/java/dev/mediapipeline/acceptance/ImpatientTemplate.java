package dev.mediapipeline.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The system's template with shorter waits: a crashed worker's message is redelivered after seconds, not minutes.
 * Nothing else differs.
 */
final class ImpatientTemplate {
    private ImpatientTemplate() {}

    /** Writes the template to a folder, and returns the file. */
    static Path in(Path folder, Path project) {
        try {
            String template = Files.readString(project.resolve("template.yaml"))
                    .replaceAll("VisibilityTimeout: \\d+", "VisibilityTimeout: 20")
                    .replaceAll("(?m)^      Timeout: (20|60)$", "      Timeout: 15")
                    .replaceAll("CodeUri: ", "CodeUri: " + project + "/");
            return Files.writeString(Files.createDirectories(folder).resolve("template.yaml"), template);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
