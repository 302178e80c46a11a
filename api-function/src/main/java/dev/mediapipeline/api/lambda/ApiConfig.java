package dev.mediapipeline.api.lambda;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** What {@code application.properties} and the template's environment say; checked when the function starts. */
@ConfigMapping(prefix = "media")
interface ApiConfig {
    String table();

    /** Host and port of Lambda's Runtime API. */
    String runtimeApi();

    /** Whether buckets are named in paths, as by emulators, and not in host names. */
    boolean s3PathStyle();

    String uploadsBucket();

    String renditionsBucket();

    /** The ARN of the secret, in the form that {@link dev.mediapipeline.api.aws.ApiSecret} reads. */
    String secret();

    long maxUploadBytes();

    Duration uploadExpiry();

    String version();
}
