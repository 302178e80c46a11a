package dev.mediapipeline.commands.line;

import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;

/**
 * Resolves paths against the caller's folder, since the commands run in the project's folder.
 *
 * @param folder the caller's working folder
 */
public record CallersPath(Path folder) implements ITypeConverter<Path> {
    private static final String PROPERTY = "pipeline.caller";

    /** Takes the folder from the system property that the script sets. */
    public static CallersPath fromProperty() {
        return new CallersPath(Path.of(System.getProperty(PROPERTY, "")));
    }

    /** Leaves an empty path empty, so that the command can refuse it. */
    @Override
    public Path convert(String value) {
        return value.isEmpty() ? Path.of("") : folder.resolve(value);
    }
}
