package dev.mediapipeline.acceptance.image;

import java.awt.Color;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;

/** A decoded image: JPEG by the JDK, WebP by {@link WebpDecoder}. */
public record Picture(BufferedImage pixels) {
    /** Half the side of the window in the middle of a quadrant, as a fraction of the picture: clear of the marker. */
    private static final double WINDOW = 0.05;

    private static final double[][] CENTRES = {{0.25, 0.25}, {0.75, 0.25}, {0.25, 0.75}, {0.75, 0.75}};

    /**
     * Decodes an image.
     *
     * @throws IOException if no decoder can read it
     */
    public static Picture read(Path file) throws IOException {
        Path readable = file.toString().endsWith(".webp") ? WebpDecoder.decoded(file) : file;
        BufferedImage pixels = ImageIO.read(readable.toFile());
        if (pixels == null) {
            throw new IOException("no decoder reads " + file);
        }
        return new Picture(pixels);
    }

    public int width() {
        return pixels.getWidth();
    }

    public int height() {
        return pixels.getHeight();
    }

    /** The mean sRGB colours in the middle of the quadrants: top left, top right, bottom left, bottom right. */
    public List<Colour> quadrants() {
        return Arrays.stream(CENTRES).map(at -> mean(at[0], at[1])).toList();
    }

    private Colour mean(double x, double y) {
        int left = (int) Math.floor((x - WINDOW) * width());
        int right = Math.max(left + 1, (int) Math.ceil((x + WINDOW) * width()));
        int top = (int) Math.floor((y - WINDOW) * height());
        int bottom = Math.max(top + 1, (int) Math.ceil((y + WINDOW) * height()));
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int row = top; row < bottom; row++) {
            for (int column = left; column < right; column++) {
                var colour = new Color(pixels.getRGB(column, row));
                red += colour.getRed();
                green += colour.getGreen();
                blue += colour.getBlue();
            }
        }
        double count = (double) (right - left) * (bottom - top);
        return new Colour(red / count, green / count, blue / count);
    }

    /** The same picture in another size; every pixel is the mean of those it covers. */
    public Picture scaledTo(int width, int height) {
        Image scaled = pixels.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING);
        var copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = copy.createGraphics();
        graphics.drawImage(scaled, 0, 0, null);
        graphics.dispose();
        return new Picture(copy);
    }

    /**
     * The similarity of two pictures of one size: the peak signal-to-noise ratio over all channels, in dB. Different
     * pictures stay below 15; from 30 on, they look the same to the eye.
     */
    public double psnr(Picture other) {
        double squares = 0;
        for (int row = 0; row < height(); row++) {
            for (int column = 0; column < width(); column++) {
                var one = new Color(pixels.getRGB(column, row));
                var two = new Color(other.pixels.getRGB(column, row));
                squares += square(one.getRed() - two.getRed())
                        + square(one.getGreen() - two.getGreen())
                        + square(one.getBlue() - two.getBlue());
            }
        }
        return 10 * Math.log10(255.0 * 255.0 * 3 * width() * height() / squares);
    }

    private static double square(int difference) {
        return (double) difference * difference;
    }

    /** A mean colour in sRGB, 0 to 255. */
    public record Colour(double red, double green, double blue) {
        /** The largest difference of a channel. */
        public double distance(Colour other) {
            return Math.max(
                    Math.abs(red - other.red), Math.max(Math.abs(green - other.green), Math.abs(blue - other.blue)));
        }
    }
}
