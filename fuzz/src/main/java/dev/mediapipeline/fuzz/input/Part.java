package dev.mediapipeline.fuzz.input;

import java.util.Arrays;

/** One segment, chunk, block or box of a file. */
final class Part {
    /**
     * A length in a file.
     *
     * @param at its offset
     * @param size its bytes; 0 if there is no length
     * @param others the number of bytes that it counts besides the body; negative if it counts fewer
     */
    record LengthField(int at, int size, boolean littleEndian, int others) {
        static final LengthField NONE = new LengthField(0, 0, false, 0);
    }

    private final byte[] bytes;
    private final LengthField length;
    private final int bodyAt;
    private final int tail;
    private final boolean holdsParts;

    /**
     * @param bytes the whole part
     * @param length its length field
     * @param bodyAt the offset of its body
     * @param tail the number of bytes after its body, such as a checksum
     * @param holdsParts whether its body consists of further parts
     */
    Part(byte[] bytes, LengthField length, int bodyAt, int tail, boolean holdsParts) {
        this.bytes = bytes;
        this.length = length;
        this.bodyAt = bodyAt;
        this.tail = tail;
        this.holdsParts = holdsParts;
    }

    /** A part without structure. */
    static Part plain(byte[] bytes) {
        return new Part(bytes, LengthField.NONE, 0, 0, false);
    }

    byte[] bytes() {
        return bytes;
    }

    LengthField length() {
        return length;
    }

    /** The bytes after the body. */
    int tail() {
        return tail;
    }

    boolean holdsParts() {
        return holdsParts;
    }

    byte[] body() {
        return Arrays.copyOfRange(bytes, bodyAt, bytes.length - tail);
    }

    /** This part with another body and its length. */
    Part withBody(byte[] body) {
        byte[] head = Arrays.copyOf(bytes, bodyAt);
        byte[] end = Arrays.copyOfRange(bytes, bytes.length - tail, bytes.length);
        var part = new Part(Bytes.join(head, body, end), length, bodyAt, tail, holdsParts);
        return part.withLength((long) body.length + length.others);
    }

    /** This part with another value in its length field. */
    Part withLength(long value) {
        byte[] changed = bytes.clone();
        for (int i = 0; i < length.size; i++) {
            int shift = 8 * (length.littleEndian ? i : length.size - 1 - i);
            changed[length.at + i] = (byte) (value >> shift);
        }
        return new Part(changed, length, bodyAt, tail, holdsParts);
    }
}
