package dev.mediapipeline.ingest;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;

/** Makes encoded pictures for tests to upload. */
public final class Pictures {
    private static final int START_OF_IMAGE = 2;

    private Pictures() {}

    public static byte[] jpeg(int width, int height) {
        return encoded("jpg", width, height);
    }

    public static byte[] png(int width, int height) {
        return encoded("png", width, height);
    }

    public static byte[] gif(int width, int height, int frames) {
        var writer = ImageIO.getImageWritersByFormatName("gif").next();
        var out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            for (int frame = 0; frame < frames; frame++) {
                writer.writeToSequence(new IIOImage(image(width, height), null, null), null);
            }
            writer.endWriteSequence();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The header of an animated WebP, with frames that hold nothing: no JDK encodes WebP. */
    public static byte[] animatedWebp(int width, int height, int frames) {
        int frameBytes = 16;
        int size = 4 + 8 + 10 + frames * (8 + frameBytes);
        var riff = ByteBuffer.allocate(8 + size).order(ByteOrder.LITTLE_ENDIAN);
        riff.put(ascii("RIFF")).putInt(size).put(ascii("WEBPVP8X")).putInt(10).putInt(2);
        put24(riff, width - 1);
        put24(riff, height - 1);
        for (int frame = 0; frame < frames; frame++) {
            riff.put(ascii("ANMF")).putInt(frameBytes).put(new byte[frameBytes]);
        }
        return riff.array();
    }

    /** The JPEG with an Exif segment that says how to hold it: orientations 1 to 8. */
    public static byte[] withOrientation(byte[] jpeg, int orientation) {
        var tiff = ByteBuffer.allocate(26).put(ascii("MM")).putShort((short) 42).putInt(8);
        tiff.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        tiff.putShort((short) orientation).putShort((short) 0).putInt(0);
        var result = ByteBuffer.allocate(jpeg.length + 10 + tiff.capacity());
        result.put(jpeg, 0, START_OF_IMAGE).putShort((short) 0xFFE1).putShort((short) (8 + tiff.capacity()));
        result.put(ascii("Exif\0\0")).put(tiff.array());
        return result.put(jpeg, START_OF_IMAGE, jpeg.length - START_OF_IMAGE).array();
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

    private static void put24(ByteBuffer buffer, int value) {
        buffer.putShort((short) value).put((byte) (value >> 16));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
