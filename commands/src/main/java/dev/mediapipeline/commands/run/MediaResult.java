package dev.mediapipeline.commands.run;

import java.net.URI;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The result of one file.
 *
 * @param name the name to show to people
 * @param folder for its renditions
 * @param mediaId absent if the upload was refused before it had one
 * @param reason why, if it is not {@code READY}
 * @param detail the reason in words, for people
 * @param originalBytes size of the file
 * @param millis from the first request to the end
 */
record MediaResult(
        Path file,
        Path name,
        Path folder,
        Upload upload,
        @Nullable String mediaId,
        Status status,
        @Nullable String reason,
        @Nullable String detail,
        long originalBytes,
        long millis,
        List<RenditionResult> renditions) {

    /** Whether its bytes are in the pipeline. */
    enum Upload {
        /** They were sent in this run. */
        SENT("sent"),
        /** An earlier run sent them. */
        ALREADY_THERE("already there"),
        NOT_SENT("not sent");

        private final String words;

        Upload(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** The status of the file at the end of the run. */
    enum Status {
        /** Every rendition exists, and is in the folder. */
        READY,
        FAILED,
        /** It did not end in time. */
        LOST,
        /** The run was interrupted before it ended. */
        WAITING
    }

    /**
     * One rendition, fetched.
     *
     * @param url the file that it was fetched to
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
