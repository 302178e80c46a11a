package dev.mediapipeline.api.lambda;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Settings from {@code application.properties} and the template's environment, checked when the function starts. */
@ConfigMapping(prefix = "media")
interface ApiConfig {
    String table();

    String uploadsBucket();

    String renditionsBucket();

    /** The ARN of the secret, in the form that {@link dev.mediapipeline.api.aws.ApiSecret} reads. */
    String secret();

    long maxUploadBytes();

    Duration uploadExpiry();

    String version();
}
