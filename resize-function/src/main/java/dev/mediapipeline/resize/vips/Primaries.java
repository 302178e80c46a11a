package dev.mediapipeline.resize.vips;

import java.util.Optional;

/**
 * The colours of pure red, green, blue and of white, as CIE 1931 x and y.
 *
 * @param red x and y, like the others
 */
record Primaries(Point red, Point green, Point blue, Point white) {
    private static final Point D65 = new Point(0.3127, 0.3290);
    private static final Point C = new Point(0.310, 0.316);
    private static final Matrix BRADFORD =
            new Matrix(0.8951, 0.2664, -0.1614, -0.7502, 1.7135, 0.0367, 0.0389, -0.0685, 1.0296);
    /** The white of ICC profiles, D50, by ICC.1:2022, 7.2.16. */
    private static final double[] PROFILE_WHITE = {0.9642, 1, 0.8249};

    static final Primaries SRGB = of(0.640, 0.330, 0.300, 0.600, 0.150, 0.060, D65);

    /** A chromaticity. */
    record Point(double x, double y) {
        /** The XYZ of this chromaticity at luminance 1. */
        private double[] xyz() {
            return new double[] {x / y, 1, (1 - x - y) / y};
        }

        private boolean isNear(Point other) {
            return Math.abs(x - other.x) < 0.002 && Math.abs(y - other.y) < 0.002;
        }
    }

    private static Primaries of(double rx, double ry, double gx, double gy, double bx, double by, Point white) {
        return new Primaries(new Point(rx, ry), new Point(gx, gy), new Point(bx, by), white);
    }

    /** The primaries of a code point of ITU-T H.273, table 2; empty for an unknown one. */
    static Optional<Primaries> ofCodePoint(int code) {
        return Optional.ofNullable(
                switch (code) {
                    case 1 -> SRGB;
                    case 4 -> of(0.67, 0.33, 0.21, 0.71, 0.14, 0.08, C);
                    case 5 -> of(0.64, 0.33, 0.29, 0.60, 0.15, 0.06, D65);
                    case 6, 7 -> of(0.630, 0.340, 0.310, 0.595, 0.155, 0.070, D65);
                    case 8 -> of(0.681, 0.319, 0.243, 0.692, 0.145, 0.049, C);
                    case 9 -> of(0.708, 0.292, 0.170, 0.797, 0.131, 0.046, D65);
                    case 11 -> of(0.680, 0.320, 0.265, 0.690, 0.150, 0.060, new Point(0.314, 0.351));
                    case 12 -> of(0.680, 0.320, 0.265, 0.690, 0.150, 0.060, D65);
                    case 22 -> of(0.630, 0.340, 0.295, 0.605, 0.155, 0.077, D65);
                    default -> null;
                });
    }

    /** Whether these are visually indistinguishable from sRGB's. */
    boolean areSrgb() {
        return red.isNear(SRGB.red) && green.isNear(SRGB.green) && blue.isNear(SRGB.blue) && white.isNear(SRGB.white);
    }

    /** Whether they span a triangle, so that colours can be computed from them. */
    boolean areUsable() {
        var points = new Matrix(red.x, green.x, blue.x, red.y, green.y, blue.y, 1, 1, 1);
        return Math.min(Math.min(red.y, green.y), Math.min(blue.y, white.y)) > 0
                && Math.abs(points.determinant()) > 1e-4
                && white.x > 0
                && white.x + white.y < 1;
    }

    /**
     * Linear RGB to XYZ at the white of ICC profiles: the columns are the primaries, scaled to add up to white
     * (SMPTE RP 177), and adapted by the Bradford method (ICC.1:2022, annex E).
     */
    Matrix toProfileXyz() {
        var unscaled = Matrix.ofColumns(red.xyz(), green.xyz(), blue.xyz());
        var scale = unscaled.inverse().times(white.xyz());
        var from = BRADFORD.times(white.xyz());
        var to = BRADFORD.times(PROFILE_WHITE);
        var adaptation = BRADFORD.inverse()
                .times(Matrix.diagonal(to[0] / from[0], to[1] / from[1], to[2] / from[2]))
                .times(BRADFORD);
        return adaptation.times(unscaled).times(Matrix.diagonal(scale[0], scale[1], scale[2]));
    }
}
