package dev.mediapipeline.ingest;

import org.jspecify.annotations.Nullable;

/**
 * A rendition as configured, before the size of a source is known.
 *
 * @param name letters, digits, underscores and hyphens, because it is part of the stored plan
 * @param width pixels
 * @param height pixels if the rendition is cropped to fill both; absent to keep the aspect ratio
 */
public record RenditionTemplate(
        String name, int width, @Nullable Integer height) {
    /** @throws IllegalArgumentException if a number is below 1, or the name has other characters */
    public RenditionTemplate {
        if (!name.matches("[\\w-]+")) {
            throw new IllegalArgumentException(
                    "the rendition name '%s' must consist of letters, digits, underscores and hyphens".formatted(name));
        }
        if (width < 1 || (height != null && height < 1)) {
            throw new IllegalArgumentException("rendition '%s' must be at least 1 pixel wide and high".formatted(name));
        }
    }

    /**
     * Reads {@code 800} (a width) or {@code 200x200} (a width and a height to fill).
     *
     * @throws IllegalArgumentException if the size is in another form
     */
    public static RenditionTemplate parse(String name, String size) {
        if (!size.matches("\\d{1,5}(x\\d{1,5})?")) {
            throw new IllegalArgumentException(
                    "the size of rendition '%s' is '%s'; write a width such as 800, or 200x200".formatted(name, size));
        }
        int cross = size.indexOf('x');
        return cross < 0
                ? new RenditionTemplate(name, Integer.parseInt(size), null)
                : new RenditionTemplate(
                        name, Integer.parseInt(size.substring(0, cross)), Integer.valueOf(size.substring(cross + 1)));
    }

    /** The same, no larger than the source. */
    RenditionTemplate within(int sourceWidth, int sourceHeight) {
        return new RenditionTemplate(
                name,
                Math.min(width, sourceWidth),
                height == null ? null : Integer.valueOf(Math.min(height, sourceHeight)));
    }
}
