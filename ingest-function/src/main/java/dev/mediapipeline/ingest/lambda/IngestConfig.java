package dev.mediapipeline.ingest.lambda;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Map;

/** Settings from {@code application.properties} and the template's environment, checked when the function starts. */
@ConfigMapping(prefix = "media")
interface IngestConfig {
    String table();

    String uploadsBucket();

    String ingestQueueUrl();

    String resizeQueueUrl();

    long maxUploadBytes();

    long maxPixels();

    /** The names of the groups to make, most urgent first. */
    List<String> renditionGroups();

    /** The groups that can be enabled. */
    Map<String, Group> groups();

    /** One group. */
    interface Group {
        /** Sizes by rendition name: {@code 800} or {@code 200x200}. */
        Map<String, String> sizes();

        /** Qualities by format, such as {@code webp=80}. */
        Map<String, Integer> qualities();
    }
}
