package dev.mediapipeline.ingest;

/**
 * What is accepted.
 *
 * @param maxBytes the most bytes of one upload
 * @param maxPixels the most pixels of one upload; of an animation, of its first page, which is the one that is decoded
 */
public record IngestLimits(long maxBytes, long maxPixels) {
    /** @throws IllegalArgumentException if a limit accepts nothing */
    public IngestLimits {
        if (maxBytes < 1 || maxPixels < 1) {
            throw new IllegalArgumentException(
                    "limits must be positive: %d bytes, %d pixels".formatted(maxBytes, maxPixels));
        }
    }
}
