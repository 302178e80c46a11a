package dev.mediapipeline.bench.resize;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The brightness of an image's pixels, 0 to 255, and how near it is to another's. */
final class Luma {
    private static final double PEAK = 255;
    private static final double C1 = Math.pow(0.01 * PEAK, 2);
    private static final double C2 = Math.pow(0.03 * PEAK, 2);

    private final int width;
    private final int height;
    private final float[] pixels;

    Luma(int width, int height, float... pixels) {
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    /** Reads a line {@code <width> <height>} and one byte for each pixel after it. */
    static Luma read(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        var end = 0;
        while (bytes[end] != '\n') {
            end++;
        }
        var size = new String(bytes, 0, end, US_ASCII).split(" ", 2);
        var pixels = new float[bytes.length - end - 1];
        for (var i = 0; i < pixels.length; i++) {
            pixels[i] = Byte.toUnsignedInt(bytes[end + 1 + i]);
        }
        return new Luma(Integer.parseInt(size[0]), Integer.parseInt(size[1]), pixels);
    }

    /** Peak signal to noise ratio in dB; infinite for the same pixels. The sizes may differ by a rounded pixel. */
    double psnr(Luma other) {
        var common = common(other);
        double squares = 0;
        for (var y = 0; y < common.height; y++) {
            for (var x = 0; x < common.width; x++) {
                var difference = pixels[y * width + x] - other.pixels[y * other.width + x];
                squares += difference * difference;
            }
        }
        return 10 * Math.log10(PEAK * PEAK / (squares / common.width / common.height));
    }

    /** Mean structural similarity, 1 for the same pixels, with Gaussian windows of 1.5 pixels. */
    double ssim(Luma other) {
        var size = common(other);
        var one = this.cut(size);
        var two = other.cut(size);
        var meanOne = blurred(one, size);
        var meanTwo = blurred(two, size);
        var squareOne = blurred(product(one, one), size);
        var squareTwo = blurred(product(two, two), size);
        var both = blurred(product(one, two), size);
        double sum = 0;
        for (var i = 0; i < one.length; i++) {
            double product = meanOne[i] * meanTwo[i];
            double squares = meanOne[i] * meanOne[i] + meanTwo[i] * meanTwo[i];
            sum += (2 * product + C1)
                    * (2 * (both[i] - product) + C2)
                    / ((squares + C1) * (squareOne[i] + squareTwo[i] - squares + C2));
        }
        return sum / one.length;
    }

    private record Size(int width, int height) {}

    private Size common(Luma other) {
        return new Size(Math.min(width, other.width), Math.min(height, other.height));
    }

    private float[] cut(Size size) {
        var part = new float[size.width * size.height];
        for (var y = 0; y < size.height; y++) {
            System.arraycopy(pixels, y * width, part, y * size.width, size.width);
        }
        return part;
    }

    private static float[] product(float[] one, float[] two) {
        var product = new float[one.length];
        for (var i = 0; i < one.length; i++) {
            product[i] = one[i] * two[i];
        }
        return product;
    }

    private static double[] blurred(float[] values, Size size) {
        var rows = GaussianBlur.along(values, size.width, size.height, 1, size.width);
        return GaussianBlur.along(rows, size.height, size.width, size.width, 1);
    }
}
