package dev.mediapipeline.report.orphans.lambda;

import org.eclipse.microprofile.config.Config;

/** Settings of the search for orphans. */
public record OrphansConfig(String uploadsBucket, String renditionsBucket, String reportsBucket) {
    public static OrphansConfig of(Config config) {
        return new OrphansConfig(
                config.getValue("UPLOADS_BUCKET", String.class),
                config.getValue("RENDITIONS_BUCKET", String.class),
                config.getValue("REPORTS_BUCKET", String.class));
    }
}
