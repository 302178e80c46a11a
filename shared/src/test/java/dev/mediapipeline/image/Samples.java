package dev.mediapipeline.image;

/** Minimal files with the feature under test. Their pixels are nonsense. */
final class Samples {
    private Samples() {}

    /** The first of a JPEG's segments: SOI. */
    static Bytes jpeg() {
        return new Bytes().u16(0xffd8);
    }

    static byte[] exif(int orientation) {
        return new Bytes()
                .text("Exif\0\0MM")
                .u16(42)
                .u32(8)
                .u16(1, 0x0112, 3)
                .u32(1)
                .u16(orientation, 0)
                .u32(0)
                .array();
    }

    static Bytes segment(Bytes jpeg, int marker, byte... data) {
        return jpeg.u8(0xff, marker).u16(data.length + 2).bytes(data);
    }

    /** The segment SOF of a picture with three components; the first is sampled twice as densely. */
    static Bytes frame(Bytes jpeg, int marker, int bits, int width, int height) {
        var frame = new Bytes().u8(bits).u16(height, width).u8(3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1);
        return segment(jpeg, marker, frame.array());
    }

    /** A scan of all components, with a few bytes of data. */
    static Bytes scan(Bytes jpeg) {
        return segment(jpeg, 0xda, new byte[] {3, 1, 0, 2, 0x11, 3, 0x11, 0, 63, 0})
                .u8(1, 2, 3, 0xff, 0);
    }

    static Bytes png(int width, int height) {
        return new Bytes()
                .text("\u0089PNG\r\n\u001a\n")
                .chunk("IHDR", new Bytes().u32(width, height).u8(8, 2, 0, 0, 0).array());
    }

    static Bytes gif(int width, int height) {
        return new Bytes().text("GIF89a").u16le(width, height).u8(0, 0, 0);
    }

    /** A frame of one pixel. */
    static byte[] gifFrame(int left, int top, int width, int height) {
        return new Bytes()
                .u8(0x2c)
                .u16le(left, top, width, height)
                .u8(0, 2, 2, 0x44, 1, 0)
                .array();
    }

    /** The beginning of an animated WebP with this length in its header. */
    static Bytes webp(int width, int height, long length) {
        return new Bytes()
                .text("RIFF")
                .u32le(length - 8)
                .text("WEBPVP8X")
                .u32le(10)
                .u32le(0x2e)
                .u16le(width - 1)
                .u8(0)
                .u16le(height - 1)
                .u8(0);
    }

    /** An AVIF of one item with these properties. */
    static byte[] avif(int width, int height, Bytes properties, int... uses) {
        return avif(new Bytes().box("ispe", new Bytes().u32(0, width, height).array()), properties, uses);
    }

    private static byte[] avif(Bytes size, Bytes properties, int... uses) {
        var numbers = new Bytes();
        for (int use : uses) {
            numbers.u8(use);
        }
        var described = new Bytes()
                .box("infe", new Bytes().u32(0x2000000).u16(1, 0).text("av01\0").array());
        var meta = new Bytes()
                .u32(0)
                .box(
                        "hdlr",
                        new Bytes().u32(0, 0).text("pict").u32(0, 0, 0).u8(0).array())
                .box("pitm", new Bytes().u32(0).u16(1).array())
                .box(
                        "iloc",
                        new Bytes().u32(0).u16(0x4400, 1, 1, 0).u16(1).u32(0, 8).array())
                .box("iinf", new Bytes().u32(0).u16(1).bytes(described.array()).array())
                .box(
                        "iprp",
                        new Bytes()
                                .box("ipco", size.bytes(properties.array()).array())
                                .box(
                                        "ipma",
                                        new Bytes()
                                                .u32(0, 1)
                                                .u16(1)
                                                .u8(uses.length)
                                                .bytes(numbers.array())
                                                .array())
                                .array());
        return new Bytes()
                .box("ftyp", new Bytes().text("avif").u32(0).text("avifmif1").array())
                .box("meta", meta.array())
                .box("mdat", new byte[8])
                .array();
    }
}
