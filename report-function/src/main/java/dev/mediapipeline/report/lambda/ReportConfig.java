package dev.mediapipeline.report.lambda;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/**
 * What {@code application.properties} and the template's environment say. Every function of this zip has its own part of
 * it: what only some have is optional here, and asked for when such a function is put together.
 */
@ConfigMapping(prefix = "media")
public interface ReportConfig {
    String table();

    String renditionsBucket();

    /** {@code UPLOADS_BUCKET}. */
    Optional<String> uploadsBucket();

    /** {@code REPORTS_BUCKET}. */
    Optional<String> reportsBucket();

    /** {@code INGEST_QUEUE_URL}. */
    Optional<String> ingestQueueUrl();

    /** {@code RESIZE_QUEUE_URL}. */
    Optional<String> resizeQueueUrl();

    /** {@code DEAD_LETTER_QUEUE_URLS}: those that the day's report counts and whose messages can be redriven. */
    Optional<List<String>> deadLetterQueueUrls();

    /** {@code FAILURE_NOTICE_QUEUE_URLS}: those that it counts and that only tell what a stream or a schedule gave up. */
    Optional<List<String>> failureNoticeQueueUrls();

    /** {@code UPLOAD_EXPIRY_SECONDS}: how long an upload URL is valid. */
    Optional<Integer> uploadExpirySeconds();

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
    static <T> T needed(Optional<T> setting, String variable) {
        return setting.orElseThrow(() -> new IllegalStateException(
                "the environment variable " + variable + " is not set: this function of the template needs it"));
    }
}
