package dev.mediapipeline.report.daily.lambda;

import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/**
 * Settings of the day's report.
 *
 * @param uploadExpiry lifetime of an upload URL
 * @param deadLetterQueueUrls queues with messages that can be redriven
 * @param failureNoticeQueueUrls queues with messages that only report a failure of a stream or a schedule
 */
public record DailyReportConfig(
        String reportsBucket,
        Duration uploadExpiry,
        List<String> deadLetterQueueUrls,
        List<String> failureNoticeQueueUrls) {
    public DailyReportConfig {
        deadLetterQueueUrls = List.copyOf(deadLetterQueueUrls);
        failureNoticeQueueUrls = List.copyOf(failureNoticeQueueUrls);
    }

    public static DailyReportConfig of(Config config) {
        return new DailyReportConfig(
                config.getValue("REPORTS_BUCKET", String.class),
                Duration.ofSeconds(config.getValue("UPLOAD_EXPIRY_SECONDS", Integer.class)),
                config.getValues("DEAD_LETTER_QUEUE_URLS", String.class),
                config.getValues("FAILURE_NOTICE_QUEUE_URLS", String.class));
    }
}
