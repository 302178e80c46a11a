package dev.mediapipeline.image;

import dev.mediapipeline.media.ImageFormat;
import java.util.Set;

/**
 * What an encoded photograph is.
 *
 * @param width pixels, as seen upright
 * @param height pixels, as seen upright
 * @param orientation the EXIF orientation, 1 to 8, that turns the decoded pixels upright; 1 for AVIF, whose decoder
 *     turns them itself
 * @param pages the frames of a GIF or WebP animation, otherwise 1
 * @param scans the scans of a JPEG, otherwise 1
 * @param colour which colours its numbers mean
 * @param traits what a decoder has to know besides
 */
public record ImageHeader(
        ImageFormat format,
        int width,
        int height,
        int orientation,
        int pages,
        int scans,
        ColourSignal colour,
        Set<Trait> traits) {
    /** A peculiarity of one file. */
    public enum Trait {
        /** The bytes stop where the JPEG's EOI, the PNG's IEND or the GIF's trailer belongs, or earlier in the pixels. */
        UNTERMINATED,
        /** The colours of an AVIF are stored multiplied by alpha. */
        PREMULTIPLIED
    }

    public ImageHeader {
        traits = Set.copyOf(traits);
    }

    /** Whether it has the trait. */
    public boolean has(Trait trait) {
        return traits.contains(trait);
    }

    /** The pixels of one page: only the first is decoded. */
    public long pixels() {
        return (long) width * height;
    }

    /** Whether its pixels lie on their side, so that a quarter turn makes them upright. */
    public boolean isLying() {
        return orientation >= 5;
    }
}
