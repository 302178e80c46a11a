package dev.mediapipeline.report.lambda;

import io.smallrye.config.ConfigMapping;

/** What {@code application.properties} and the template's environment say; checked when the function starts. */
@ConfigMapping(prefix = "media")
interface ReportConfig {
    String table();

    String renditionsBucket();
}
