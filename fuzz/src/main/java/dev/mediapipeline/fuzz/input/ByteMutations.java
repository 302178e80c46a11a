package dev.mediapipeline.fuzz.input;

import java.util.Arrays;
import java.util.Random;

/** Changes bytes without knowledge of the format. Early offsets are likelier, since headers are there. */
final class ByteMutations {
    private static final long[] INTERESTING = {
        0,
        1,
        2,
        7,
        8,
        16,
        0x7f,
        0x80,
        0xff,
        0x100,
        0x7fff,
        0x8000,
        0xffff,
        0x10000,
        0x7fffffffL,
        0x80000000L,
        0xfffffff0L,
        0xffffffffL,
        0x100000000L,
        Long.MAX_VALUE,
        Long.MIN_VALUE,
        -1
    };
    private static final int MAX_RUN = 64;

    private ByteMutations() {}

    /** Changes a file in one way; may insert parts of the other file. */
    static byte[] mutate(byte[] file, byte[] other, Random random) {
        if (file.length == 0) {
            return other;
        }
        int at = offset(file.length, random);
        int end = Math.min(file.length, at + 1 + random.nextInt(MAX_RUN));
        return switch (random.nextInt(9)) {
            case 0, 1 -> flipBit(file, at, random);
            case 2 -> setByte(file, at, random);
            case 3, 4 -> setNumber(file, at, random);
            case 5 -> Arrays.copyOf(file, at);
            case 6 -> Bytes.join(Arrays.copyOf(file, at), tail(other, offset(other.length + 1, random)));
            case 7 -> Bytes.join(Arrays.copyOf(file, end), tail(file, at));
            default -> Bytes.join(Arrays.copyOf(file, at), tail(file, end));
        };
    }

    /** A boundary value that code tends to overlook, or any number. */
    static long number(Random random) {
        return random.nextInt(4) == 0 ? random.nextLong() : INTERESTING[random.nextInt(INTERESTING.length)];
    }

    private static byte[] flipBit(byte[] file, int at, Random random) {
        byte[] changed = file.clone();
        changed[at] ^= (byte) (1 << random.nextInt(8));
        return changed;
    }

    private static byte[] setByte(byte[] file, int at, Random random) {
        byte[] changed = file.clone();
        changed[at] = (byte) random.nextInt(256);
        return changed;
    }

    private static byte[] setNumber(byte[] file, int at, Random random) {
        byte[] changed = file.clone();
        int size = 1 << random.nextInt(4);
        long number = number(random);
        boolean littleEndian = random.nextBoolean();
        for (int i = 0; i < size && at + i < file.length; i++) {
            changed[at + i] = (byte) (number >> (8 * (littleEndian ? i : size - 1 - i)));
        }
        return changed;
    }

    private static byte[] tail(byte[] bytes, int from) {
        return Arrays.copyOfRange(bytes, from, bytes.length);
    }

    private static int offset(int length, Random random) {
        return random.nextInt(1 + random.nextInt(length));
    }
}
