package dev.mediapipeline.ingest;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Makes encoded pictures for tests to upload. */
public final class Pictures {
    private Pictures() {}

    public static byte[] jpeg(int width, int height) {
        return encoded("jpg", width, height);
    }

    public static byte[] png(int width, int height) {
        return encoded("png", width, height);
    }

    private static byte[] encoded(String format, int width, int height) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image(width, height), format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static BufferedImage image(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    }
}
