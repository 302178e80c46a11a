package dev.mediapipeline.resize.vips;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Objects;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;

/** Makes encoded pictures as input for tests, and reads the resulting JPEGs, without libvips. */
public final class Pictures {
    private Pictures() {}

    /** Left half red, right half blue, with enough noise for every encoded byte to matter. */
    static BufferedImage redAndBlue(int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int noise = (x * 31 + y * 17) % 13;
                image.setRGB(
                        x, y, (x < width / 2 ? new Color(230, noise, noise) : new Color(noise, noise, 230)).getRGB());
            }
        }
        return image;
    }

    public static byte[] jpeg(int width, int height) {
        return encoded("jpg", redAndBlue(width, height, BufferedImage.TYPE_INT_RGB));
    }

    static byte[] encoded(String format, BufferedImage image) {
        var out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalStateException("ImageIO does not write " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Four inks, without a profile, stored as Adobe does: 0 is full, 255 is none. */
    static byte[] cmykJpeg(int width, int height, int[] inks) {
        var raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null);
        for (int at = 0; at < width * height; at++) {
            raster.setPixel(at % width, at / width, inks);
        }
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpg").next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(new IIOImage(raster, null, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    static BufferedImage decoded(byte[] encoded) {
        try {
            return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(encoded)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JPEG with an EXIF segment with this orientation, 1 to 8. */
    static byte[] oriented(byte[] jpeg, int orientation) {
        byte[] exif = {
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0,
            0,
            0,
            0,
            0
        };
        return withSegment(jpeg, 0xe1, exif);
    }

    /** The JPEG with one more segment right after its start. */
    static byte[] withSegment(byte[] jpeg, int marker, byte[] payload) {
        return ByteBuffer.allocate(jpeg.length + payload.length + 4)
                .put(jpeg, 0, 2)
                .put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (payload.length + 2))
                .put(payload)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    static ByteBuffer direct(byte[] bytes) {
        return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    }
}
