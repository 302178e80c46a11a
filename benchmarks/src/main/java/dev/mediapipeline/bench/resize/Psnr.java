package dev.mediapipeline.bench.resize;

import java.awt.image.BufferedImage;
import java.util.stream.IntStream;

/** Peak signal to noise ratio of grey images. */
final class Psnr {
    private static final double PEAK = 255;

    private Psnr() {}

    /** Returns dB, infinite for the same pixels. The sizes may differ by a rounded pixel, which is left out. */
    static double of(BufferedImage one, BufferedImage two) {
        var width = Math.min(one.getWidth(), two.getWidth());
        var height = Math.min(one.getHeight(), two.getHeight());
        var squares = IntStream.range(0, width * height)
                .mapToDouble(i -> grey(one, i % width, i / width) - grey(two, i % width, i / width))
                .map(difference -> difference * difference);
        return 10 * Math.log10(PEAK * PEAK / squares.average().orElse(0));
    }

    private static int grey(BufferedImage image, int x, int y) {
        return image.getRaster().getSample(x, y, 0);
    }
}
