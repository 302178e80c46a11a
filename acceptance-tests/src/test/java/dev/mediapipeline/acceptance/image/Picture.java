package dev.mediapipeline.acceptance.image;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;

/** A decoded image: JPEG by the JDK, WebP by {@link WebpDecoder}. */
public record Picture(BufferedImage pixels) {
    /** Half the side of the window in the middle of a quadrant, in parts of the picture: clear of the marker. */
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

    /** A mean colour in sRGB, 0 to 255. */
    public record Colour(double red, double green, double blue) {
        /** The largest difference of a channel. */
        public double distance(Colour other) {
            return Math.max(
                    Math.abs(red - other.red), Math.max(Math.abs(green - other.green), Math.abs(blue - other.blue)));
        }
    }
}
