package dev.mediapipeline.resize.vips;

/** Pixels of an image, both at least 1. */
record Size(int width, int height) {
    long pixels() {
        return (long) width * height;
    }

    Size turned() {
        return new Size(/* width= */ height, /* height= */ width);
    }

    /** This size at another width, never larger, with the same aspect ratio. */
    Size withWidth(int wanted) {
        return wanted >= width ? this : scaled((double) wanted / width);
    }

    /** This size, limited to a maximum side, with the same aspect ratio. */
    Size within(int longest) {
        int side = Math.max(width, height);
        return side <= longest ? this : scaled((double) longest / side);
    }

    /** The part of a frame that this size can fill without being enlarged. */
    Size atMost(int frameWidth, int frameHeight) {
        return new Size(Math.min(width, frameWidth), Math.min(height, frameHeight));
    }

    /** The smallest size with this aspect ratio that covers a part of this size. */
    Size covering(Size part) {
        return scaled(Math.max((double) part.width / width, (double) part.height / height));
    }

    /** Whether this size, divided by a number and rounded down, still covers another. */
    boolean dividedCovers(int divisor, Size other) {
        return width / divisor >= other.width && height / divisor >= other.height;
    }

    private Size scaled(double scale) {
        return new Size(Math.max(1, (int) Math.round(width * scale)), Math.max(1, (int) Math.round(height * scale)));
    }

    @Override
    public String toString() {
        return width + "x" + height;
    }
}
