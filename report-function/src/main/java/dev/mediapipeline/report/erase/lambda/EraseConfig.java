package dev.mediapipeline.report.erase.lambda;

import org.eclipse.microprofile.config.Config;

/** Settings of erase. */
public record EraseConfig(String uploadsBucket, String renditionsBucket) {
    public static EraseConfig of(Config config) {
        return new EraseConfig(
                config.getValue("UPLOADS_BUCKET", String.class), config.getValue("RENDITIONS_BUCKET", String.class));
    }
}
