package dev.mediapipeline.image;

import java.util.Arrays;

/** Reads the orientation from EXIF, and no other directory or tag. */
final class Exif {
    /** The number of bytes to examine: a JPEG cannot hold more, and the first directory is at the beginning. */
    static final int MAX_BYTES = 64 * 1024;

    private static final int MAX_ENTRIES = 1024;
    private static final int ENTRY = 12;
    private static final int ORIENTATION = 0x0112;
    private static final int SHORT = 3;
    private static final byte[] PREFIX = {'E', 'x', 'i', 'f', 0, 0};

    private final byte[] tiff;
    private final int start;
    private final boolean bigEndian;

    private Exif(byte[] tiff, int start) {
        this.tiff = tiff;
        this.start = start;
        this.bigEndian = u8(0) == 'M';
    }

    /** Whether these are the first bytes of an EXIF segment. */
    static boolean isIn(byte[] segment) {
        return segment.length >= PREFIX.length && Arrays.equals(segment, 0, PREFIX.length, PREFIX, 0, PREFIX.length);
    }

    /**
     * The orientation, 1 to 8, or 0 if there is none. As in browsers, it must be a single 16-bit number.
     *
     * @param exif a TIFF file, after the prefix {@code Exif} or without it
     */
    static int orientation(byte[] exif) {
        return new Exif(exif, isIn(exif) ? PREFIX.length : 0).orientation();
    }

    private int orientation() {
        boolean tiffHeader = (u8(0) == 'I' || u8(0) == 'M') && u8(1) == u8(0) && u16(2) == 42;
        long directory = tiffHeader ? (long) u16(bigEndian ? 4 : 6) << 16 | u16(bigEndian ? 6 : 4) : MAX_BYTES;
        if (directory >= tiff.length) {
            return 0;
        }
        int entries = Math.min(MAX_ENTRIES, u16((int) directory));
        for (int entry = 0; entry < entries; entry++) {
            int at = (int) directory + 2 + entry * ENTRY;
            if (u16(at) == ORIENTATION) {
                int value = u16(at + 8);
                return u16(at + 2) == SHORT && value >= 1 && value <= 8 ? value : 0;
            }
        }
        return 0;
    }

    private int u16(int offset) {
        return bigEndian ? u8(offset) << 8 | u8(offset + 1) : u8(offset) | u8(offset + 1) << 8;
    }

    /** Bytes beyond the end read as 0, so that a truncated directory contains nothing. */
    private int u8(int offset) {
        int at = start + offset;
        return at < tiff.length ? tiff[at] & 0xff : 0;
    }
}
