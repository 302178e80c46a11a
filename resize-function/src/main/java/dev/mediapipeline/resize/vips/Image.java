package dev.mediapipeline.resize.vips;

import java.nio.ByteBuffer;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;

/** A libvips image, until it is closed. Using it after that throws an exception instead of crashing. */
final class Image implements AutoCloseable {
    private final Vips vips;
    private final long address;
    private volatile boolean closed;

    Image(Vips vips, long address) {
        this.vips = vips;
        this.address = address;
    }

    long address() {
        if (closed) {
            throw new IllegalStateException("the image is closed");
        }
        return address;
    }

    /** The size of the pixels as stored. */
    Size size() {
        return new Size(field("width"), field("height"));
    }

    /** The size of the upright image. */
    Size uprightSize() {
        return isLying() ? size().turned() : size();
    }

    /** Whether it is upright as stored, by its EXIF orientation. */
    boolean isUpright() {
        return orientation() == 1;
    }

    /** Whether a quarter turn makes it upright. */
    boolean isLying() {
        return orientation() >= 5;
    }

    /** The EXIF orientation, 1 to 8. */
    int orientation() {
        return field("orientation", 1);
    }

    boolean has(String field) {
        return vips.hasField(address(), field);
    }

    int field(String field) {
        return vips.intField(address(), field);
    }

    int field(String field, int otherwise) {
        return has(field) ? field(field) : otherwise;
    }

    /** The same pixels with another field in the header. */
    Image with(String field, int value) {
        return changed(copy -> vips.setField(copy, field, value));
    }

    /** The same pixels with another field in the header, copied from the direct buffer. */
    Image with(String field, ByteBuffer bytes) {
        return changed(copy -> vips.setField(copy, field, bytes));
    }

    private Image changed(LongConsumer change) {
        var copy = new Operation("copy").with("in", this).image(vips);
        change.accept(copy.address);
        return copy;
    }

    /** The same pixels, all computed, independent of their source. */
    Image inMemory() {
        return new Image(vips, vips.copyToMemory(address()));
    }

    /** Applies a step, which may return this image. Otherwise this image is closed, even if the step fails. */
    Image then(UnaryOperator<Image> step) {
        boolean kept = false;
        try {
            var next = step.apply(this);
            kept = next == this;
            return next;
        } finally {
            if (!kept) {
                close();
            }
        }
    }

    /** Makes every computation of its pixels fail soon. Safe to call from any thread. */
    synchronized void kill() {
        if (!closed) {
            vips.kill(address);
        }
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            vips.releaseImage(address);
        }
    }
}
