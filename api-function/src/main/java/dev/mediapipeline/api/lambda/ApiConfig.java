package dev.mediapipeline.api.lambda;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** What {@code application.properties} and the template's environment say; checked when the function starts. */
@ConfigMapping(prefix = "media")
interface ApiConfig {
    String table();

    String uploadsBucket();

    String renditionsBucket();

    long maxUploadBytes();

    Duration uploadExpiry();

    String version();
}
