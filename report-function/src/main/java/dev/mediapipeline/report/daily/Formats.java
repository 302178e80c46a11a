package dev.mediapipeline.report.daily;

import java.util.List;

/**
 * Formats and bytes of a day.
 *
 * @param sources the accepted photographs by format
 * @param renditions the stored renditions by format
 * @param webpInsteadOfJpeg compares renditions that exist in both formats with the same size: {@code before} is the JPEG,
 *     {@code after} the WebP
 * @param renditionInsteadOfSource compares media items that are ready: {@code before} is the source, {@code after} the
 *     rendition that a page loads in its place: the widest, in the lightest of its formats
 */
public record Formats(
        List<FormatCount> sources,
        List<FormatCount> renditions,
        Saving webpInsteadOfJpeg,
        Saving renditionInsteadOfSource) {
    public Formats {
        sources = List.copyOf(sources);
        renditions = List.copyOf(renditions);
    }

    /** The number of images of a format, and their bytes. */
    public record FormatCount(String format, int count, long bytes) {}

    /**
     * The bytes saved by loading one image instead of another.
     *
     * @param count number of compared pairs
     * @param savedBytes {@code beforeBytes - afterBytes}; negative if there are more
     */
    public record Saving(int count, long beforeBytes, long afterBytes, long savedBytes) {
        static Saving of(int count, long beforeBytes, long afterBytes) {
            return new Saving(count, beforeBytes, afterBytes, beforeBytes - afterBytes);
        }
    }
}
