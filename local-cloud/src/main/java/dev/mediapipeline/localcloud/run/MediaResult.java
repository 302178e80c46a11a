package dev.mediapipeline.localcloud.run;

import java.net.URI;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What became of one file.
 *
 * @param mediaId absent if the upload was refused before it had one
 * @param status {@code READY}, {@code FAILED}, or {@code LOST} if it did not end in time
 * @param reason why, if it is not {@code READY}
 * @param detail the reason in words, for people
 * @param originalBytes size of the file
 * @param millis from the first request to the end
 */
record MediaResult(
        Path file,
        @Nullable String mediaId,
        String status,
        @Nullable String reason,
        @Nullable String detail,
        long originalBytes,
        long millis,
        List<RenditionResult> renditions) {

    static final String READY = "READY";
    static final String FAILED = "FAILED";
    static final String LOST = "LOST";

    /**
     * One rendition, fetched.
     *
     * @param url where it is now, as a file
     */
    record RenditionResult(String group, String name, String format, int width, int height, long bytes, URI url) {}

    /** Bytes of the original less those of its largest WebP; negative if that is larger. */
    OptionalLong bytesSaved() {
        return renditions.stream()
                .filter(rendition -> rendition.format().equals("WEBP"))
                .max(Comparator.comparingInt(RenditionResult::width))
                .stream()
                .mapToLong(largest -> originalBytes - largest.bytes())
                .findFirst();
    }
}
