package dev.mediapipeline.resize.vips;

/** One image of libvips, until it is closed. Using it after that is an exception, not a crash. */
final class Image implements AutoCloseable {
    private final Vips vips;
    private final long address;
    private boolean closed;

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

    Size size() {
        return new Size(vips.intField(address(), "width"), vips.intField(address(), "height"));
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

    /** The same pixels, all computed, independent of where they came from. */
    Image inMemory() {
        return new Image(vips, vips.copyToMemory(address()));
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            vips.releaseImage(address);
        }
    }
}
