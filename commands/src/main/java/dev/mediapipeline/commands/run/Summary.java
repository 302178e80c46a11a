package dev.mediapipeline.commands.run;

import dev.mediapipeline.commands.line.Printable;
import dev.mediapipeline.commands.run.MediaResult.Status;
import dev.mediapipeline.commands.run.MediaResult.Upload;
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
 * @param files of this run, with any result
 * @param uploaded files that were sent in this run
 * @param alreadyThere files that an earlier run had sent
 * @param notSent files that were refused before they were sent, or could not be read
 * @param waiting files that had not ended when the run was interrupted
 * @param seconds from the first request to the last end
 * @param bytesSaved bytes of the originals that are ready, less those of the largest WebP of each
 * @param awsRequests AWS requests by functions and by clients with presigned URLs, by action; without the polling for
 *     event sources, but with the functions' requests for this run's status requests
 * @param writeUnits write units of DynamoDB, indexes included
 * @param readUnits read units of DynamoDB
 */
record Summary(
        int files,
        int uploaded,
        int alreadyThere,
        int notSent,
        int ready,
        int failed,
        int lost,
        int waiting,
        double seconds,
        long bytesSaved,
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
            String folder,
            Upload upload,
            @Nullable String mediaId,
            Status status,
            @Nullable String reason,
            @Nullable String detail,
            @Nullable Long bytesSaved,
            long millis,
            List<MediaResult.RenditionResult> renditions) {

        private static Entry of(MediaResult result) {
            var saved = result.bytesSaved();
            return new Entry(
                    Printable.exact(result.file()),
                    Printable.exact(result.folder()),
                    result.upload(),
                    result.mediaId(),
                    result.status(),
                    result.reason(),
                    result.detail(),
                    saved.isPresent() ? saved.getAsLong() : null,
                    result.millis(),
                    result.renditions());
        }
    }

    static Summary of(List<MediaResult> results, Counts counts, double seconds, Usage usage) {
        var uploads = Math.max(1, counts.sent());
        var perUpload = new TreeMap<String, Double>();
        usage.requests().forEach((action, n) -> perUpload.put(action, (double) n / uploads));
        return new Summary(
                counts.files(),
                counts.sent(),
                counts.alreadyThere(),
                counts.notSent(),
                counts.ready(),
                counts.failed(),
                counts.lost(),
                counts.waiting(),
                seconds,
                bytesSaved(results),
                new Requests(usage.requests(), perUpload, usage.byFunction()),
                new Units(usage.writeUnits(), usage.writeUnits() / uploads),
                new Units(usage.readUnits(), usage.readUnits() / uploads),
                results.stream().map(Entry::of).toList());
    }

    static long bytesSaved(List<MediaResult> results) {
        return results.stream()
                .flatMapToLong(result -> result.bytesSaved().stream())
                .sum();
    }

    /**
     * Checks before anything is sent that the summary can be written at the end.
     *
     * @throws RunException if the file's folder is missing or read-only
     */
    static void checkFolder(Path file) {
        var folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isWritable(folder)) {
            throw new RunException(
                    "Cannot write the summary '%s': its folder is missing or read-only.".formatted(Printable.of(file)));
        }
    }

    /** Writes the file atomically. */
    void write(Path file) {
        var json = JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(this);
        StateFolder.write(file, Printable.json(json));
    }
}
