package dev.mediapipeline.resize.vips;

/** Makes smaller images of images, turned upright if they say how they lie. */
final class Resize {
    private Resize() {}

    /** Exactly this size. */
    static Operation to(Size size, Image image) {
        return thumbnail(size, image).with("size", "force");
    }

    /** Exactly this size, filled with what catches the eye; the image must cover it. */
    static Operation croppedTo(Size size, Image image) {
        return thumbnail(size, image).with("crop", "attention");
    }

    private static Operation thumbnail(Size size, Image image) {
        return new Operation("thumbnail_image")
                .with("in", image)
                .with("width", size.width())
                .with("height", size.height());
    }
}
