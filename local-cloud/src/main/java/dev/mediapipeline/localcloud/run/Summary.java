package dev.mediapipeline.localcloud.run;

import dev.mediapipeline.localcloud.StateFolder;
import dev.mediapipeline.localcloud.calls.Usage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The results as JSON for programs.
 *
 * @param uploaded files that were sent, whatever became of them
 * @param seconds from the first request to the last end
 * @param awsRequests what functions and clients with presigned URLs asked of AWS, by action; the polling for event sources
 *     is not in it, but what the functions did for the status requests of this run is
 * @param writeUnits write units of DynamoDB, indexes included
 * @param readUnits read units of DynamoDB
 */
record Summary(
        int uploaded,
        long ready,
        long failed,
        long lost,
        double seconds,
        Requests awsRequests,
        Units writeUnits,
        Units readUnits,
        List<Entry> media) {
    /** Requests by action, and by function and action. */
    record Requests(
            Map<String, Long> total, Map<String, Double> perUpload, Map<String, Map<String, Long>> byFunction) {}

    /** Capacity units. */
    record Units(double total, double perUpload) {}

    /** One file. */
    record Entry(
            String file,
            @Nullable String mediaId,
            String status,
            @Nullable String reason,
            long millis,
            List<MediaResult.RenditionResult> renditions) {}

    static Summary of(List<MediaResult> results, double seconds, Usage usage) {
        var uploaded = results.size();
        var perUpload = new TreeMap<String, Double>();
        usage.requests().forEach((action, n) -> perUpload.put(action, (double) n / uploaded));
        return new Summary(
                uploaded,
                count(results, MediaResult.READY),
                count(results, MediaResult.FAILED),
                count(results, MediaResult.LOST),
                seconds,
                new Requests(usage.requests(), perUpload, usage.byFunction()),
                new Units(usage.writeUnits(), usage.writeUnits() / uploaded),
                new Units(usage.readUnits(), usage.readUnits() / uploaded),
                results.stream()
                        .map(result -> new Entry(
                                result.file().toString(),
                                result.mediaId(),
                                result.status(),
                                result.reason(),
                                result.millis(),
                                result.renditions()))
                        .toList());
    }

    private static long count(List<MediaResult> results, String status) {
        return results.stream().filter(result -> result.status().equals(status)).count();
    }

    /** Whether every file ended, and those that failed say why. */
    boolean nothingLost() {
        return lost == 0
                && media.stream().allMatch(entry -> entry.status().equals(MediaResult.READY) || entry.reason() != null);
    }

    /**
     * Checks before anything is sent that the summary can be written in the end.
     *
     * @throws RunException if the file's folder is not there or may not be written to
     */
    static void checkFolder(Path file) {
        var folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isWritable(folder)) {
            throw new RunException(
                    "Cannot write the summary '%s': its folder is missing or read-only.".formatted(file));
        }
    }

    /** Writes the file whole or not at all. */
    void write(Path file) {
        StateFolder.write(
                file, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(this));
    }
}
