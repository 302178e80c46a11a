package dev.mediapipeline.report.lambda;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** The settings of the handlers {@code report} and {@code reports-api}; the module's other handlers have none of them. */
@ConfigMapping(prefix = "daily-report")
interface DailyReportConfig {
    String table();

    Optional<String> bucket();

    Optional<List<String>> deadLetterQueueUrls();
}
