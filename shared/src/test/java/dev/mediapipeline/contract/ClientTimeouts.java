package dev.mediapipeline.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;

/**
 * Timeouts of a service's client, as {@code application.properties} of the function under test sets them.
 *
 * @param call timeout of a call, with all its attempts
 * @param attempt timeout of one attempt
 */
public record ClientTimeouts(Duration call, Duration attempt) {
    /**
     * Reads the timeouts of one service's client.
     *
     * @param service its name in the properties, such as {@code s3}
     */
    public static ClientTimeouts of(String service) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String prefix = "quarkus." + service;
        return new ClientTimeouts(
                duration(properties, prefix + ".api-call-timeout"),
                duration(properties, prefix + ".api-call-attempt-timeout"));
    }

    private static Duration duration(Properties properties, String name) {
        String value = properties.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("application.properties does not set " + name);
        }
        return Duration.parse("PT" + value);
    }
}
