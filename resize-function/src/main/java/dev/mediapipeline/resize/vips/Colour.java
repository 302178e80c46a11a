package dev.mediapipeline.resize.vips;

/** Converts any photograph to 8-bit sRGB, with or without alpha. */
final class Colour {
    // A value of VipsBandFormat.
    private static final int UCHAR = 0;
    // Values of VipsInterpretation.
    private static final int CMYK = 15;
    private static final int SRGB = 22;

    private Colour() {}

    /**
     * Whether an image must be converted before it is resized, because it has more than 8 bits or is CMYK. Others are
     * converted afterwards, when fewer pixels are left.
     */
    static boolean isConvertedFirst(Image image) {
        return image.field("format") != UCHAR || image.field("interpretation") == CMYK;
    }

    /** Returns the image itself if it is sRGB already: a transform that changes nothing still takes time. */
    static Image toSrgb(Vips vips, Image image) {
        if (image.has("icc-profile-data")) {
            try {
                return transform(image).with("embedded", true).image(vips);
            } catch (VipsException unusableProfile) {
                // Browsers ignore an unreadable profile; so does this.
            }
        }
        return switch (image.field("interpretation")) {
            case SRGB -> image;
            case CMYK -> transform(image).with("input_profile", "cmyk").image(vips);
            default ->
                new Operation("colourspace")
                        .with("in", image)
                        .with("space", "srgb")
                        .image(vips);
        };
    }

    private static Operation transform(Image image) {
        // libvips' default intent leaves CMYK visibly pale. Of 16 bits it would keep 16, and alpha as well.
        return new Operation("icc_transform")
                .with("in", image)
                .with("output_profile", "srgb")
                .with("intent", "perceptual")
                .with("depth", 8);
    }
}
