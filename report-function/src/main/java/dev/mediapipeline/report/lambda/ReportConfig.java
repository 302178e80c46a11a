package dev.mediapipeline.report.lambda;

import io.smallrye.config.ConfigMapping;

/**
 * Settings of every function of this package. Each feature reads its own when it is wired: Quarkus validates a mapping
 * at every start, and would ask all functions for the settings of each.
 */
@ConfigMapping(prefix = "media")
public interface ReportConfig {
    String table();
}
