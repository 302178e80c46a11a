package dev.mediapipeline.resize.vips;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes PNGs of every depth and colour type, with any chunk. The picture is a row of stripes, 24 x 48 pixels each. */
final class Pngs {
    static final int STRIPE = 24;
    private static final int HEIGHT = 48;

    private final int depth;
    private final Kind kind;
    private final ByteArrayOutputStream extra = new ByteArrayOutputStream();

    /** The colour types, by their numbers in the header. */
    enum Kind {
        GREY(0, 1),
        RGB(2, 3),
        PALETTE(3, 1),
        GREY_ALPHA(4, 2),
        RGB_ALPHA(6, 4);

        final int code;
        final int samples;

        Kind(int code, int samples) {
            this.code = code;
            this.samples = samples;
        }

        boolean isGrey() {
            return this == GREY || this == GREY_ALPHA;
        }

        boolean hasAlpha() {
            return this == GREY_ALPHA || this == RGB_ALPHA || this == PALETTE;
        }
    }

    Pngs(int depth, Kind kind) {
        this.depth = depth;
        this.kind = kind;
    }

    Pngs with(String chunk, byte... data) {
        extra.writeBytes(chunk(chunk, data));
        return this;
    }

    Pngs withProfile(byte[] profile) {
        return with("iCCP", concat("p\0\0".getBytes(ISO_8859_1), deflated(profile)));
    }

    /** @param gamma the value of gAMA, such as 0.45455 */
    Pngs withGamma(double gamma) {
        return with("gAMA", numbers(gamma));
    }

    /** @param xy x and y of white, red, green and blue */
    Pngs withChromaticities(double... xy) {
        return with("cHRM", numbers(xy));
    }

    private static byte[] numbers(double... numbers) {
        var data = ByteBuffer.allocate(4 * numbers.length);
        for (double number : numbers) {
            data.putInt((int) Math.round(number * 100_000));
        }
        return data.array();
    }

    /** @param stripes red, green, blue and alpha of each, from 0 to 1; for grey, only red is used */
    byte[] of(double[]... stripes) {
        int width = STRIPE * stripes.length;
        int stride = 1 + (width * kind.samples * depth + 7) / 8;
        var rows = new byte[stride * HEIGHT];
        for (int y = 0; y < HEIGHT; y++) {
            int bit = (y * stride + 1) * 8;
            for (int x = 0; x < width; x++) {
                for (int sample : samples(stripes, x / STRIPE)) {
                    put(rows, bit, sample);
                    bit += depth;
                }
            }
        }
        var header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(HEIGHT)
                .put((byte) depth)
                .put((byte) kind.code)
                .array();
        return concat(
                "\u0089PNG\r\n\u001a\n".getBytes(ISO_8859_1),
                chunk("IHDR", header),
                extra.toByteArray(),
                kind == Kind.PALETTE ? palette(stripes) : new byte[0],
                chunk("IDAT", deflated(rows)),
                chunk("IEND"));
    }

    private int[] samples(double[][] stripes, int stripe) {
        var colour = stripes[stripe];
        return switch (kind) {
            case GREY -> new int[] {sample(colour[0])};
            case GREY_ALPHA -> new int[] {sample(colour[0]), sample(colour[3])};
            case RGB -> new int[] {sample(colour[0]), sample(colour[1]), sample(colour[2])};
            case RGB_ALPHA -> new int[] {sample(colour[0]), sample(colour[1]), sample(colour[2]), sample(colour[3])};
            case PALETTE -> new int[] {stripe};
        };
    }

    private int sample(double value) {
        return (int) Math.round(value * ((1 << depth) - 1));
    }

    private void put(byte[] rows, int bit, int sample) {
        for (int i = 0; i < depth; i++) {
            int at = bit + i;
            rows[at >> 3] |= (byte) ((sample >> (depth - 1 - i) & 1) << (7 - (at & 7)));
        }
    }

    private static byte[] palette(double[][] stripes) {
        var colours = new byte[stripes.length * 3];
        var alphas = new byte[stripes.length];
        for (int stripe = 0; stripe < stripes.length; stripe++) {
            for (int channel = 0; channel < 3; channel++) {
                colours[stripe * 3 + channel] = (byte) Math.round(stripes[stripe][channel] * 255);
            }
            alphas[stripe] = (byte) Math.round(stripes[stripe][3] * 255);
        }
        return concat(chunk("PLTE", colours), chunk("tRNS", alphas));
    }

    private static byte[] chunk(String name, byte... data) {
        var named = concat(name.getBytes(ISO_8859_1), data);
        var crc = new CRC32();
        crc.update(named);
        return ByteBuffer.allocate(8 + named.length)
                .putInt(data.length)
                .put(named)
                .putInt((int) crc.getValue())
                .array();
    }

    private static byte[] deflated(byte[] data) {
        try (var deflater = new Deflater()) {
            deflater.setInput(data);
            deflater.finish();
            var out = new ByteArrayOutputStream();
            var buffer = new byte[4096];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        }
    }

    private static byte[] concat(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
