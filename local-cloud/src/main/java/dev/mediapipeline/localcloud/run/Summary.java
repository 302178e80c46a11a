package dev.mediapipeline.localcloud.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The results as JSON for programs.
 *
 * @param uploaded files that were sent, whatever became of them
 * @param seconds from the first request to the last end
 */
record Summary(int uploaded, long ready, long failed, long lost, double seconds, List<Entry> media) {
    /** One file. */
    record Entry(
            String file,
            @Nullable String mediaId,
            String status,
            @Nullable String reason,
            long millis,
            List<MediaResult.RenditionResult> renditions) {}

    static Summary of(List<MediaResult> results, double seconds) {
        return new Summary(
                results.size(),
                count(results, MediaResult.READY),
                count(results, MediaResult.FAILED),
                count(results, MediaResult.LOST),
                seconds,
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
    void write(Path file) throws IOException {
        var part = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(
                part,
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(this));
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
