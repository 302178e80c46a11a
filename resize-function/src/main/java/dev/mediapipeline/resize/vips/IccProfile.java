package dev.mediapipeline.resize.vips;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** Writes the smallest ICC profiles that colour engines read, by ICC.1:2001-04 (version 2.4). */
final class IccProfile {
    private static final int HEADER_BYTES = 128;
    private static final int CURVE_POINTS = 4096;

    private record Tag(String name, ByteBuffer data) {}

    private IccProfile() {}

    static ByteBuffer ofColour(Primaries primaries, ToneCurve curve) {
        var toXyz = primaries.toProfileXyz();
        var points = points(curve);
        return profile(
                "RGB ",
                List.of(
                        new Tag("wtpt", xyz(0.9642, 1, 0.8249)),
                        new Tag("rXYZ", xyz(toXyz.at(0, 0), toXyz.at(1, 0), toXyz.at(2, 0))),
                        new Tag("gXYZ", xyz(toXyz.at(0, 1), toXyz.at(1, 1), toXyz.at(2, 1))),
                        new Tag("bXYZ", xyz(toXyz.at(0, 2), toXyz.at(1, 2), toXyz.at(2, 2))),
                        new Tag("rTRC", points),
                        new Tag("gTRC", points),
                        new Tag("bTRC", points)));
    }

    static ByteBuffer ofGrey(ToneCurve curve) {
        return profile("GRAY", List.of(new Tag("wtpt", xyz(0.9642, 1, 0.8249)), new Tag("kTRC", points(curve))));
    }

    private static ByteBuffer profile(String space, List<Tag> tags) {
        int start = HEADER_BYTES + 4 + 12 * tags.size();
        int size = start + tags.stream().mapToInt(tag -> tag.data().capacity()).sum();
        var profile = NativeLibrary.allocate(size).order(ByteOrder.BIG_ENDIAN);
        profile.putInt(0, size)
                .putInt(8, 0x02400000)
                .put(12, ascii("mntr"))
                .put(16, ascii(space))
                .put(20, ascii("XYZ "))
                .put(36, ascii("acsp"))
                .put(68, xyz(0.9642, 1, 0.8249), 8, 12)
                .putInt(HEADER_BYTES, tags.size());
        int entry = HEADER_BYTES + 4;
        int offset = start;
        for (var tag : tags) {
            int length = tag.data().capacity();
            profile.put(entry, ascii(tag.name())).putInt(entry + 4, offset).putInt(entry + 8, length);
            profile.put(offset, tag.data(), 0, length);
            entry += 12;
            offset += length;
        }
        return profile;
    }

    private static ByteBuffer xyz(double x, double y, double z) {
        return ByteBuffer.allocate(20)
                .put(ascii("XYZ \0\0\0\0"))
                .putInt(fixed(x))
                .putInt(fixed(y))
                .putInt(fixed(z));
    }

    private static int fixed(double number) {
        return (int) Math.round(number * 65536);
    }

    private static ByteBuffer points(ToneCurve curve) {
        var data = ByteBuffer.allocate(12 + 2 * CURVE_POINTS)
                .put(ascii("curv\0\0\0\0"))
                .putInt(CURVE_POINTS);
        for (int point = 0; point < CURVE_POINTS; point++) {
            double light = Math.clamp(curve.applyAsDouble(point / (CURVE_POINTS - 1.0)), 0, 1);
            data.putShort((short) Math.round(light * 65535));
        }
        return data;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }
}
