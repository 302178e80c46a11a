package dev.mediapipeline.fuzz.input;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Reads and joins byte arrays. Reading beyond the end gives zeros. */
final class Bytes {
    private Bytes() {}

    static int at(byte[] bytes, int offset) {
        return offset < bytes.length ? bytes[offset] & 0xff : 0;
    }

    static long bigEndian(byte[] bytes, int offset, int size) {
        long value = 0;
        for (int i = 0; i < size; i++) {
            value = value << 8 | at(bytes, offset + i);
        }
        return value;
    }

    static long littleEndian(byte[] bytes, int offset, int size) {
        long value = 0;
        for (int i = size - 1; i >= 0; i--) {
            value = value << 8 | at(bytes, offset + i);
        }
        return value;
    }

    static byte[] join(byte[]... arrays) {
        return join(Arrays.asList(arrays));
    }

    static byte[] join(Collection<byte[]> arrays) {
        byte[] all = new byte[arrays.stream().mapToInt(array -> array.length).sum()];
        int at = 0;
        for (byte[] array : arrays) {
            System.arraycopy(array, 0, all, at, array.length);
            at += array.length;
        }
        return all;
    }

    static byte[] ofParts(List<Part> parts) {
        return join(parts.stream().map(Part::bytes).toList());
    }
}
