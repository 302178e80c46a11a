package dev.mediapipeline.image;

import dev.mediapipeline.media.ImageFormat;
import java.util.Set;

/**
 * The header of an encoded photograph.
 *
 * @param width pixels, as seen upright
 * @param height pixels, as seen upright
 * @param orientation the EXIF orientation, 1 to 8, that turns the decoded pixels upright; 1 for AVIF, since its decoder
 *     turns them itself
 * @param pages the frames of a GIF or WebP animation, otherwise 1
 * @param scans the scans of a JPEG, otherwise 1
 * @param colour the declared colour space
 * @param traits further facts for the decoder
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
    /** A fact about one file that its decoder must know. */
    public enum Trait {
        /** The file ends before the JPEG's EOI, the PNG's IEND or the GIF's trailer, perhaps within the pixels. */
        UNTERMINATED,
        /** The AVIF's colours are stored multiplied by alpha. */
        PREMULTIPLIED
    }

    public ImageHeader {
        traits = Set.copyOf(traits);
    }

    /** Whether it has the trait. */
    public boolean has(Trait trait) {
        return traits.contains(trait);
    }

    /** The number of pixels of one page: only the first is decoded. */
    public long pixels() {
        return (long) width * height;
    }

    /** Whether turning its pixels upright takes a quarter turn. */
    public boolean isLying() {
        return orientation >= 5;
    }
}
