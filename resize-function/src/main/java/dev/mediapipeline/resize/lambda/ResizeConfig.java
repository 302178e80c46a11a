package dev.mediapipeline.resize.lambda;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/** Settings from {@code application.properties} and the template's environment, checked when the function starts. */
@ConfigMapping(prefix = "media")
interface ResizeConfig {
    String table();

    String uploadsBucket();

    String renditionsBucket();

    String resizeQueueUrl();

    long maxPixels();

    /** The folder with libvips. */
    Path libraries();
}
