package dev.mediapipeline.resize.vips;

/**
 * Transparency. While an image is resized its colours are multiplied by alpha: else those of transparent pixels, which
 * nobody sees, bleed into their neighbours.
 */
final class Alpha {
    private Alpha() {}

    /** Whether an image that is not CMYK has alpha: grey or three colours, and one more. */
    static boolean isIn(Image image) {
        return image.field("bands") % 2 == 0;
    }

    /** The colours multiplied by alpha; the image itself if it has none. */
    static Image multiplied(Vips vips, Image image) {
        return isIn(image) ? rounded(vips, new Operation("premultiply").with("in", image)) : image;
    }

    /** The colours as they were before they were multiplied by alpha; the image itself if it has none. */
    static Image divided(Vips vips, Image image) {
        return isIn(image) ? rounded(vips, new Operation("unpremultiply").with("in", image)) : image;
    }

    /** What the image looks like on white. */
    static Image onWhite(Vips vips, Image image) {
        return new Operation("flatten")
                .with("in", image)
                .with("background", 255)
                .image(vips);
    }

    /** Back to 8 bits: libvips' cast alone cuts the fraction off, and so darkens by half a level each time. */
    private static Image rounded(Vips vips, Operation operation) {
        return operation
                .image(vips)
                .then(it -> new Operation("linear")
                        .with("in", it)
                        .with("a", 1)
                        .with("b", 0.5)
                        .image(vips))
                .then(it -> new Operation("cast")
                        .with("in", it)
                        .with("format", "uchar")
                        .image(vips));
    }
}
