package dev.mediapipeline.resize.vips;

/**
 * Handles transparency. Colours are multiplied by alpha before an image is resized; otherwise the invisible colours of
 * transparent pixels bleed into their neighbours.
 */
final class Alpha {
    private Alpha() {}

    /** Whether an image that is not CMYK has alpha: grey or three colours, and one more. */
    static boolean isIn(Image image) {
        return image.field("bands") % 2 == 0;
    }

    /** Multiplies the colours by alpha; returns the image itself if it has none. */
    static Image multiplied(Vips vips, Image image) {
        return isIn(image) ? rounded(vips, new Operation("premultiply").with("in", image)) : image;
    }

    /** Divides the colours by alpha again; returns the image itself if it has none. */
    static Image divided(Vips vips, Image image) {
        return isIn(image) ? rounded(vips, new Operation("unpremultiply").with("in", image)) : image;
    }

    /** The image on white. */
    static Image onWhite(Vips vips, Image image) {
        return new Operation("flatten")
                .with("in", image)
                .with("background", 255)
                .image(vips);
    }

    /** Rounds to 8 bits: libvips' cast alone truncates, which darkens by half a level each time. */
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
