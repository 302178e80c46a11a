package dev.mediapipeline.media;

import org.jspecify.annotations.Nullable;

/**
 * One rendition to make. Ingest freezes it into the plan with sizes that the source can fill, so nothing is enlarged.
 *
 * @param name unique together with the format inside its group, such as {@code w800}
 * @param format the format to encode
 * @param width pixels of the result, at least 1
 * @param height pixels of the result when the source is cropped to fill width x height; absent to keep the aspect ratio
 * @param quality 1 to 100, in the encoder's own scale
 */
public record RenditionSpec(
        String name,
        ImageFormat format,
        int width,
        @Nullable Integer height,
        int quality) {
    /** @throws IllegalArgumentException if a number is outside its range */
    public RenditionSpec {
        if (width < 1 || (height != null && height < 1) || quality < 1 || quality > 100) {
            throw new IllegalArgumentException(
                    "rendition %s: width %d, height %s, quality %d".formatted(name, width, height, quality));
        }
    }
}
