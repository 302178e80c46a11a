package dev.mediapipeline.resize.lambda;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/** What {@code application.properties} and the template's environment say; checked when the function starts. */
@ConfigMapping(prefix = "media")
interface ResizeConfig {
    String table();

    /** Host and port of Lambda's Runtime API. */
    String runtimeApi();

    /** Whether buckets are named in paths, as by emulators, and not in host names. */
    boolean s3PathStyle();

    String uploadsBucket();

    String renditionsBucket();

    String resizeQueueUrl();

    long maxPixels();

    /** The folder that holds libvips. */
    Path libraries();
}
