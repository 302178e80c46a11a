package dev.mediapipeline.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The {@code application.properties} of the function under test. */
public final class ApplicationProperties {
    private static final Path FILE = Path.of("src/main/resources/application.properties");

    private ApplicationProperties() {}

    /** The value of a setting, as written in the file. */
    public static String value(String name) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(FILE)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String value = properties.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("application.properties does not set " + name);
        }
        return value;
    }
}
