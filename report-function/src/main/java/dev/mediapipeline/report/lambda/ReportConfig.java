package dev.mediapipeline.report.lambda;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/**
 * What {@code application.properties} and the template's environment say. Every function of this zip has its own part of
 * it: what only some have is optional here, and asked for when such a function is put together.
 */
@ConfigMapping(prefix = "media")
interface ReportConfig {
    String table();

    String renditionsBucket();

    /** {@code UPLOADS_BUCKET}. */
    Optional<String> uploadsBucket();

    /** {@code WEBHOOK_QUEUE_URL}; without one no webhooks are sent. */
    Optional<String> webhookQueueUrl();

    /** {@code EVENT_BUS_NAME}; without one no events are put on a bus. */
    Optional<String> eventBusName();

    /** {@code WEBHOOK_URL}. */
    Optional<String> webhookUrl();

    /** {@code WEBHOOK_SECRET}: the ARN of the secret. */
    Optional<String> webhookSecret();

    /**
     * The value of a setting that this function cannot do without.
     *
     * @param variable its name in the environment
     * @throws IllegalStateException if it is not set
     */
    static String needed(Optional<String> setting, String variable) {
        return setting.orElseThrow(() -> new IllegalStateException(
                "the environment variable " + variable + " is not set: this function of the template needs it"));
    }
}
