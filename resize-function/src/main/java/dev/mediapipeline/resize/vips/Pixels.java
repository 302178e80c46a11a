package dev.mediapipeline.resize.vips;

/**
 * A decoded photograph in memory, the source of every size: oriented as in the file, at least as large as the largest
 * size and less than four times as wide, with the colours multiplied by alpha.
 */
final class Pixels implements AutoCloseable {
    private final Vips vips;
    private final Image image;
    private final boolean srgb;

    private Pixels(Vips vips, Image image, boolean srgb) {
        this.vips = vips;
        this.image = image;
        this.srgb = srgb;
    }

    /** Computes the pixels and closes the image. */
    static Pixels decoded(Vips vips, Image loaded, Size largest, Deadline deadline) {
        boolean srgb = Colour.isConvertedFirst(loaded);
        var image = loaded.then(it -> srgb ? Colour.toSrgb(vips, it) : it)
                .then(it -> Alpha.multiplied(vips, it))
                .then(it -> shrunk(vips, it, largest))
                .then(it -> deadline.stops(it).inMemory());
        return new Pixels(vips, deadline.stops(image), srgb);
    }

    /**
     * Averages whole blocks while at least twice the largest size remains; libvips would do that anew for every size.
     */
    private static Image shrunk(Vips vips, Image image, Size largest) {
        var size = image.uprightSize();
        int block = Math.min(size.width() / largest.width(), size.height() / largest.height()) / 2;
        if (block < 2) {
            return image;
        }
        return new Operation("shrink")
                .with("in", image)
                .with("hshrink", block)
                .with("vshrink", block)
                .with("ceil", true)
                .image(vips);
    }

    /** The pixels of a frame: upright, in sRGB. */
    Image of(Frame frame) {
        return resized(frame.whole())
                .then(it -> Alpha.divided(vips, it))
                .then(it -> srgb ? it : Colour.toSrgb(vips, it))
                .then(Image::inMemory)
                .then(this::turned)
                .then(it -> frame.cropped() ? cropped(it, frame.size()) : it);
    }

    private Image resized(Size upright) {
        double scale = (double) upright.width() / image.uprightSize().width();
        var wanted = image.isLying() ? upright.turned() : upright;
        var size = image.size();
        return new Operation("resize")
                .with("in", image)
                .with("scale", nearest(scale, size.width(), wanted.width()))
                .with("vscale", nearest(scale, size.height(), wanted.height()))
                .image(vips);
    }

    /** The scale nearest to the requested one that yields exactly the wanted number of pixels, since libvips rounds. */
    private static double nearest(double scale, int pixels, int wanted) {
        return Math.clamp(scale, (wanted - 0.49) / pixels, (wanted + 0.49) / pixels);
    }

    /**
     * The upright pixels. Rotation reads columns, so it needs the rows in memory; it is done once for all encodings.
     */
    private Image turned(Image whole) {
        return whole.isUpright()
                ? whole
                : new Operation("autorot").with("in", whole).image(vips).then(Image::inMemory);
    }

    /** Crops to the most salient part. */
    private Image cropped(Image whole, Size size) {
        return new Operation("smartcrop")
                .with("input", whole)
                .with("width", size.width())
                .with("height", size.height())
                .with("interesting", "attention")
                .image(vips);
    }

    @Override
    public void close() {
        image.close();
    }
}
