package dev.mediapipeline.contract;

import java.time.Duration;

/**
 * Timeouts of a service's client, from the {@code application.properties} of the function under test.
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
        String prefix = "quarkus." + service;
        return new ClientTimeouts(
                duration(prefix + ".api-call-timeout"), duration(prefix + ".api-call-attempt-timeout"));
    }

    private static Duration duration(String name) {
        return Duration.parse("PT" + ApplicationProperties.value(name));
    }
}
