package dev.mediapipeline.image;

import dev.mediapipeline.media.ImageFormat;
import java.io.IOException;

/** The picture of a JPEG as its SOF segment describes it. */
final class JpegFrame {
    /** libjpeg's maximum. */
    private static final int MAX_SIDE = 65_500;

    private static final int DHT = 0xc4;
    private static final int JPG = 0xc8;
    private static final int DAC = 0xcc;
    private static final int JPEG_LS = 0xf7;

    private final int width;
    private final int height;
    /** For each component: its id, its sampling factors and its quantization table. */
    private final byte[] components;

    private JpegFrame(int width, int height, byte[] components) {
        this.width = width;
        this.height = height;
        this.components = components;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    static boolean isStart(int marker) {
        boolean between = marker >= 0xc0 && marker <= 0xcf;
        return (between && marker != DHT && marker != JPG && marker != DAC) || marker == JPEG_LS;
    }

    /** Reads the segment after its length. */
    static JpegFrame read(int marker, int length, ByteSource source) throws IOException, EndsEarlyException {
        requireDecodable(marker);
        int precision = source.u8();
        int height = source.u16();
        int width = source.u16();
        int count = source.u8();
        if (length != 6 + 3 * count) {
            throw damaged("the length of its header does not match its contents");
        }
        byte[] components = source.bytes(3 * count);
        if (precision != 8) {
            throw ImageFailure.unsupported("this JPEG has %d bits per sample, and 8 are read".formatted(precision));
        }
        if (count != 1 && count != 3 && count != 4) {
            throw ImageFailure.unsupported("this JPEG has %d colour components; 1, 3 and 4 are read".formatted(count));
        }
        if (height == 0) {
            throw ImageFailure.unsupported("this JPEG has its height only after its picture (DNL)");
        }
        if (width == 0) {
            throw damaged("its width is 0");
        }
        if (Math.max(width, height) > MAX_SIDE) {
            throw ImageFailure.tooLong(ImageFormat.JPEG, Math.max(width, height), MAX_SIDE);
        }
        var frame = new JpegFrame(width, height, components);
        frame.requireSampling();
        return frame;
    }

    /** Baseline, extended and progressive, each with Huffman or with arithmetic coding. */
    private static void requireDecodable(int marker) {
        switch (marker) {
            case 0xc0, 0xc1, 0xc2, 0xc9, 0xca -> {}
            case 0xc3, 0xcb, JPEG_LS -> throw ImageFailure.unsupported("this JPEG is lossless");
            default -> throw ImageFailure.unsupported("this JPEG is hierarchical");
        }
    }

    private void requireSampling() {
        for (int component = 0; component < components.length; component += 3) {
            int sampling = components[component + 1] & 0xff;
            if (sampling >> 4 < 1 || sampling >> 4 > 4 || (sampling & 15) < 1 || (sampling & 15) > 4) {
                throw damaged("its sampling factors are impossible");
            }
        }
    }

    private static RuntimeException damaged(String what) {
        return ImageFailure.damaged(ImageFormat.JPEG, what);
    }
}
