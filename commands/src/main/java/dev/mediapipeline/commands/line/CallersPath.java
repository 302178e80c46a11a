package dev.mediapipeline.commands.line;

import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;

/**
 * Reads paths relative to the folder of the caller: the commands run in the project's folder.
 *
 * @param folder the folder that the caller was in
 */
public record CallersPath(Path folder) implements ITypeConverter<Path> {
    private static final String PROPERTY = "pipeline.caller";

    /** Takes the folder from the system property that the script sets. */
    public static CallersPath fromProperty() {
        return new CallersPath(Path.of(System.getProperty(PROPERTY, "")));
    }

    /** An empty path stays empty, so that the command that takes it can refuse it. */
    @Override
    public Path convert(String value) {
        return value.isEmpty() ? Path.of("") : folder.resolve(value);
    }
}
