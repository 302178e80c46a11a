package dev.mediapipeline.ingest;

import dev.mediapipeline.media.ImageFormat;

/**
 * What the header of an image says.
 *
 * @param width pixels, as seen upright
 * @param height pixels, as seen upright
 * @param pages 1, or the number of frames of an animation
 */
public record ImageHeader(ImageFormat format, int width, int height, int pages) {
    /** Pixels of all pages together. */
    public long pixels() {
        return (long) width * height * pages;
    }
}
