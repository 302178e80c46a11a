package dev.mediapipeline.client;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A media item as the API shows it.
 *
 * @param reason why it failed; absent unless it is {@link MediaStatus#FAILED}
 * @param source the properties of the uploaded file; absent until it was examined
 * @param renditions the finished renditions, complete once the media item is {@link MediaStatus#READY}
 */
public record Media(
        String mediaId,
        MediaStatus status,
        @Nullable String fileName,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Reason reason,
        @Nullable Source source,
        List<Rendition> renditions) {

    public Media {
        renditions = List.copyOf(renditions);
    }

    /**
     * Explains a failure.
     *
     * @param code a stable code, such as {@code UNSUPPORTED_FORMAT}
     * @param detail one sentence for people
     */
    public record Reason(String code, String detail) {}

    /** Describes the uploaded image; width and height are those of the upright image. */
    public record Source(String format, int width, int height, int pages, long bytes) {}

    /**
     * One rendition.
     *
     * @param url a presigned URL, valid for a limited time
     */
    public record Rendition(String group, String name, String format, int width, int height, long bytes, URI url) {

        /** A file name that is unique among the renditions of one media item, such as {@code web-w800.webp}. */
        public String fileName() {
            var extension = format.equals("JPEG") ? "jpg" : format.toLowerCase(Locale.ROOT);
            return "%s-%s.%s".formatted(group, name, extension);
        }
    }
}
