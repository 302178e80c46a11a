package dev.mediapipeline.resize.vips;

/** Converts colours by the formulas of CSS Color 4 and ITU-T H.273, in plain Java, as a reference for the renderer. */
final class Colours {
    private Colours() {}

    /** Red, green and blue of sRGB, from 0 to 1, clipped. */
    static double[] toSrgb(int primaries, int transfer, double... colour) {
        var toXyz = matrix(primaries);
        var fromXyz = inverse(matrix(1));
        var light = new double[3];
        for (int channel = 0; channel < 3; channel++) {
            light[channel] = light(transfer, colour[channel]);
        }
        var xyz = times(toXyz, light);
        if (primaries == 11) {
            xyz = adapted(xyz, 0.314, 0.351);
        }
        var linear = times(fromXyz, xyz);
        var encoded = new double[3];
        for (int channel = 0; channel < 3; channel++) {
            double value = Math.clamp(linear[channel], 0, 1);
            encoded[channel] = value <= 0.0031308 ? 12.92 * value : 1.055 * Math.pow(value, 1 / 2.4) - 0.055;
        }
        return encoded;
    }

    static Rendered toSrgb(int primaries, int transfer, Rendered picture) {
        var pixels = picture.pixels().clone();
        for (int at = 0; at < pixels.length; at += 3) {
            var colour = toSrgb(
                    primaries,
                    transfer,
                    (pixels[at] & 0xff) / 255.0,
                    (pixels[at + 1] & 0xff) / 255.0,
                    (pixels[at + 2] & 0xff) / 255.0);
            for (int channel = 0; channel < 3; channel++) {
                pixels[at + channel] = (byte) Math.round(colour[channel] * 255);
            }
        }
        return new Rendered(picture.width(), picture.height(), 3, pixels);
    }

    /** Undoes a multiplication of the colours by alpha. */
    static Rendered dividedByAlpha(Rendered picture) {
        var pixels = picture.pixels().clone();
        for (int at = 0; at < pixels.length; at += 4) {
            int alpha = Math.max(1, pixels[at + 3] & 0xff);
            for (int channel = 0; channel < 3; channel++) {
                pixels[at + channel] = (byte) Math.min(255, Math.round((pixels[at + channel] & 0xff) * 255.0 / alpha));
            }
        }
        return new Rendered(picture.width(), picture.height(), 4, pixels);
    }

    private static double light(int transfer, double value) {
        return switch (transfer) {
            case 4 -> Math.pow(value, 2.2);
            case 5 -> Math.pow(value, 2.8);
            case 7 -> value < 4 * 0.0228 ? value / 4 : Math.pow((value + 0.1115) / 1.1115, 1 / 0.45);
            case 8 -> value;
            case 17 -> 52.37 / 48 * Math.pow(value, 2.6);
            default -> value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
        };
    }

    private static double[][] matrix(int primaries) {
        return switch (primaries) {
            case 5 -> rgbToXyz(0.64, 0.33, 0.29, 0.60, 0.15, 0.06, 0.3127, 0.3290);
            case 6 -> rgbToXyz(0.630, 0.340, 0.310, 0.595, 0.155, 0.070, 0.3127, 0.3290);
            case 9 -> rgbToXyz(0.708, 0.292, 0.170, 0.797, 0.131, 0.046, 0.3127, 0.3290);
            case 11 -> rgbToXyz(0.680, 0.320, 0.265, 0.690, 0.150, 0.060, 0.314, 0.351);
            case 12 -> rgbToXyz(0.680, 0.320, 0.265, 0.690, 0.150, 0.060, 0.3127, 0.3290);
            case 22 -> rgbToXyz(0.630, 0.340, 0.295, 0.605, 0.155, 0.077, 0.3127, 0.3290);
            default -> rgbToXyz(0.64, 0.33, 0.30, 0.60, 0.15, 0.06, 0.3127, 0.3290);
        };
    }

    private static double[][] rgbToXyz(
            double rx, double ry, double gx, double gy, double bx, double by, double wx, double wy) {
        double[][] columns = {
            {rx / ry, gx / gy, bx / by}, {1, 1, 1}, {(1 - rx - ry) / ry, (1 - gx - gy) / gy, (1 - bx - by) / by}
        };
        var scale = times(inverse(columns), new double[] {wx / wy, 1, (1 - wx - wy) / wy});
        for (var row : columns) {
            for (int column = 0; column < 3; column++) {
                row[column] *= scale[column];
            }
        }
        return columns;
    }

    /** Bradford's adaptation of a white to D65. */
    private static double[] adapted(double[] xyz, double wx, double wy) {
        double[][] cones = {{0.8951, 0.2664, -0.1614}, {-0.7502, 1.7135, 0.0367}, {0.0389, -0.0685, 1.0296}};
        var from = times(cones, new double[] {wx / wy, 1, (1 - wx - wy) / wy});
        var to = times(cones, new double[] {0.3127 / 0.3290, 1, (1 - 0.3127 - 0.3290) / 0.3290});
        var seen = times(cones, xyz);
        for (int cone = 0; cone < 3; cone++) {
            seen[cone] *= to[cone] / from[cone];
        }
        return times(inverse(cones), seen);
    }

    private static double[] times(double[][] matrix, double[] vector) {
        var product = new double[3];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                product[row] += matrix[row][column] * vector[column];
            }
        }
        return product;
    }

    private static double[][] inverse(double[][] m) {
        var inverse = new double[3][3];
        double determinant = 0;
        for (int i = 0; i < 3; i++) {
            determinant += m[0][i] * (m[1][(i + 1) % 3] * m[2][(i + 2) % 3] - m[1][(i + 2) % 3] * m[2][(i + 1) % 3]);
        }
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                int r1 = (column + 1) % 3;
                int r2 = (column + 2) % 3;
                int c1 = (row + 1) % 3;
                int c2 = (row + 2) % 3;
                inverse[row][column] = (m[r1][c1] * m[r2][c2] - m[r1][c2] * m[r2][c1]) / determinant;
            }
        }
        return inverse;
    }
}
