package dev.mediapipeline.resize.vips;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Shows a GIF's first frame on the canvas that its header names, as browsers do. libvips' canvas is as large as all
 * frames need, and opaque where no frame is.
 *
 * @param size the canvas
 * @param left where the frame begins, like top
 */
record GifCanvas(Size size, int left, int top, int frameWidth, int frameHeight) {
    private static final int HEADER_BYTES = 13;
    private static final int EXTENSION = 0x21;
    private static final int IMAGE = 0x2c;

    /** @throws IndexOutOfBoundsException if the file ends before its first frame, or has none */
    static GifCanvas of(ByteBuffer encoded, Size size) {
        var file = encoded.slice().order(ByteOrder.LITTLE_ENDIAN);
        int at = HEADER_BYTES + colours(file.get(10));
        while (file.get(at) == EXTENSION) {
            at += 2;
            while (file.get(at) != 0) {
                at += 1 + (file.get(at) & 0xff);
            }
            at++;
        }
        if (file.get(at) != IMAGE) {
            throw new IndexOutOfBoundsException("no frame at " + at);
        }
        return new GifCanvas(
                size, file.getChar(at + 1), file.getChar(at + 3), file.getChar(at + 5), file.getChar(at + 7));
    }

    private static int colours(byte flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }

    /** Crops the frame to the canvas and leaves the rest of the canvas transparent. */
    Image of(Vips vips, Image decoded) {
        int width = Math.min(frameWidth, size.width() - left);
        int height = Math.min(frameHeight, size.height() - top);
        if (width == size.width() && height == size.height() && decoded.size().equals(size)) {
            return decoded;
        }
        if (width <= 0 || height <= 0) {
            return empty(vips);
        }
        return new Operation("extract_area")
                .with("input", decoded)
                .with("left", left)
                .with("top", top)
                .with("width", width)
                .with("height", height)
                .image(vips)
                .then(it -> Alpha.isIn(it)
                        ? it
                        : new Operation("addalpha").with("in", it).image(vips))
                .then(it -> placed(vips, it));
    }

    private Image placed(Vips vips, Image frame) {
        return new Operation("embed")
                .with("in", frame)
                .with("x", left)
                .with("y", top)
                .with("width", size.width())
                .with("height", size.height())
                .image(vips);
    }

    /** All of it is transparent. */
    private Image empty(Vips vips) {
        return new Operation("black")
                .with("width", size.width())
                .with("height", size.height())
                .with("bands", 4)
                .image(vips)
                .then(it -> new Operation("copy")
                        .with("in", it)
                        .with("interpretation", "srgb")
                        .image(vips));
    }
}
