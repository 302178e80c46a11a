package dev.mediapipeline.bench.resize;

/** Weighted means along the lines of an image; beyond the border the last pixel is repeated. */
final class GaussianBlur {
    private static final double SIGMA = 1.5;
    private static final int RADIUS = 5;
    private static final double[] WEIGHTS = weights();

    private GaussianBlur() {}

    static double[] along(float[] values, int length, int lines, int step, int lineStep) {
        var copy = new double[values.length];
        for (var i = 0; i < values.length; i++) {
            copy[i] = values[i];
        }
        return along(copy, length, lines, step, lineStep);
    }

    /**
     * Blurs every line.
     *
     * @param step from one pixel of a line to the next
     * @param lineStep from one line to the next
     */
    static double[] along(double[] values, int length, int lines, int step, int lineStep) {
        var blurred = new double[values.length];
        for (var line = 0; line < lines; line++) {
            for (var i = 0; i < length; i++) {
                double sum = 0;
                for (var k = -RADIUS; k <= RADIUS; k++) {
                    var at = Math.clamp(i + k, 0, length - 1);
                    sum += WEIGHTS[k + RADIUS] * values[line * lineStep + at * step];
                }
                blurred[line * lineStep + i * step] = sum;
            }
        }
        return blurred;
    }

    private static double[] weights() {
        var weights = new double[2 * RADIUS + 1];
        double sum = 0;
        for (var k = -RADIUS; k <= RADIUS; k++) {
            weights[k + RADIUS] = Math.exp(-k * k / (2 * SIGMA * SIGMA));
            sum += weights[k + RADIUS];
        }
        for (var i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return weights;
    }
}
