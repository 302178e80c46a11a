package dev.mediapipeline.ingest;

/**
 * The limits of an accepted upload.
 *
 * @param maxBytes the maximum number of bytes of one upload
 * @param maxPixels the maximum number of pixels; for an animation, those of its first page, the only one decoded
 */
public record IngestLimits(long maxBytes, long maxPixels) {
    /** @throws IllegalArgumentException if a limit is not positive */
    public IngestLimits {
        if (maxBytes < 1 || maxPixels < 1) {
            throw new IllegalArgumentException(
                    "limits must be positive: %d bytes, %d pixels".formatted(maxBytes, maxPixels));
        }
    }
}
