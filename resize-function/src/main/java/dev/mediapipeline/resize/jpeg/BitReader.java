package dev.mediapipeline.resize.jpeg;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads entropy-coded data bit by bit up to the next marker. Beyond it, it supplies zeros and counts them. */
final class BitReader {
    /** No marker: the file ends here. */
    static final int END_OF_FILE = -1;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int WINDOW = 1 << 16;
    private static final int LOOK_AHEAD = 8;

    private final ByteBuffer file;
    private final byte[] window = new byte[WINDOW];
    private int next;
    private int limit;

    /** The next bits, the first one on top. */
    private long bits;

    private int available;
    private int padding;
    private boolean atMarker;

    /** @param file is read from its position on */
    BitReader(ByteBuffer file) {
        this.file = file;
    }

    /** Makes at least 48 bits available, enough for a code and its number. */
    void fill() {
        if (available >= 48) {
            return;
        }
        if (!atMarker) {
            if (limit - next < LOOK_AHEAD) {
                slide();
            }
            if (limit - next >= LOOK_AHEAD) {
                long ahead = (long) LONG.get(window, next);
                if (!hasFullByte(ahead)) {
                    int bytes = (64 - available) >>> 3;
                    long taken = bytes == 8 ? ahead : ahead >>> (64 - bytes * 8) << (64 - bytes * 8);
                    bits |= taken >>> available;
                    available += bytes * 8;
                    next += bytes;
                    return;
                }
            }
            fillByByte();
        }
        while (available <= 56) {
            available += 8;
            padding += 8;
        }
    }

    /** Whether one of eight bytes is 0xff. */
    private static boolean hasFullByte(long eight) {
        return (~eight - 0x0101010101010101L & eight & 0x8080808080808080L) != 0;
    }

    private void fillByByte() {
        while (available <= 56 && !atMarker) {
            if (limit - next < LOOK_AHEAD) {
                slide();
            }
            int value = next < limit ? window[next] & 0xff : 0xff;
            if (value == 0xff && !(next + 1 < limit && window[next + 1] == 0)) {
                atMarker = true;
            } else {
                next += value == 0xff ? 2 : 1;
                bits |= (long) value << (56 - available);
                available += 8;
            }
        }
    }

    private void slide() {
        if (!file.hasRemaining()) {
            return;
        }
        System.arraycopy(window, next, window, 0, limit - next);
        limit -= next;
        next = 0;
        int more = Math.min(file.remaining(), WINDOW - limit);
        file.get(window, limit, more);
        limit += more;
    }

    /** The next symbol, after {@link #fill}. */
    int symbol(HuffmanTable table) {
        int entry = table.fast[(int) (bits >>> (64 - HuffmanTable.FAST_BITS))];
        if (entry == 0) {
            entry = table.slow((int) (bits >>> 48));
        }
        skip(entry >> 8);
        return entry & 0xff;
    }

    /** Skips at most 32 bits, after {@link #fill}. */
    void skip(int count) {
        bits <<= count;
        available -= count;
    }

    /** The next bits as a number, at most 16, after {@link #fill}. */
    int number(int count) {
        if (count == 0) {
            return 0;
        }
        int value = (int) (bits >>> (64 - count));
        skip(count);
        return value;
    }

    /**
     * Skips the coefficients of a sequential block after its mean.
     *
     * @throws DamageException if they do not form one block
     */
    void passCoefficients(HuffmanTable table) {
        var steps = table.steps();
        long ahead = bits;
        int left = available;
        int at = 1;
        while (at < 64) {
            if (left < 32) {
                bits = ahead;
                available = left;
                fill();
                ahead = bits;
                left = available;
            }
            int step = steps[(int) (ahead >>> (64 - HuffmanTable.STEP_BITS))];
            int next = at + (step >> 8 & 0xff);
            if (step == 0 || next > 63) {
                bits = ahead;
                available = left;
                at = passCoefficient(table, at);
                ahead = bits;
                left = available;
            } else {
                int taken = step & 0xff;
                ahead <<= taken;
                left -= taken;
                at = step < 0 ? 64 : next;
            }
        }
        bits = ahead;
        available = left;
        if (at > 64) {
            throw new DamageException("a block has more than 64 coefficients");
        }
    }

    /** The position of the next coefficient; 64 after the last. */
    private int passCoefficient(HuffmanTable table, int at) {
        int symbol = symbol(table);
        int size = symbol & 15;
        if (size != 0) {
            skip(size);
        } else if (symbol == 0) {
            return 64;
        } else if (symbol != 0xf0) {
            throw new DamageException("a symbol has no meaning");
        }
        return at + (symbol >> 4) + 1;
    }

    /** Whether more bits were read than precede the marker. */
    boolean isExhausted() {
        return available < padding;
    }

    /**
     * Moves past the next marker and drops the bits before it.
     *
     * @return the unread data before that marker
     */
    Rest toMarker() {
        int whole = (available - padding) / 8;
        var rest = new Rest();
        for (int at = 0; at < whole; at++) {
            // Unread bits are the rest of the current byte, then whole bytes.
            rest.add((int) (bits >>> (56 - (available - padding) % 8 - at * 8)) & 0xff);
        }
        bits = 0;
        available = 0;
        padding = 0;
        while (true) {
            if (limit - next < LOOK_AHEAD) {
                slide();
            }
            if (next >= limit) {
                rest.marker = END_OF_FILE;
                return rest;
            }
            int value = window[next++] & 0xff;
            if (value != 0xff) {
                rest.add(value);
                continue;
            }
            while (next < limit && window[next] == (byte) 0xff) {
                next++;
                if (limit - next < LOOK_AHEAD) {
                    slide();
                }
            }
            if (next >= limit) {
                rest.marker = END_OF_FILE;
                return rest;
            }
            int code = window[next++] & 0xff;
            if (code != 0) {
                rest.marker = code;
                atMarker = false;
                return rest;
            }
            rest.add(0xff);
        }
    }

    /** The position up to which the file has been read, without the read-ahead. */
    int position() {
        return file.position() - (limit - next);
    }

    /** The unread data before a marker. */
    static final class Rest {
        private int marker;
        private int bytes;
        private int first;
        private boolean varied;

        private void add(int value) {
            if (bytes == 0) {
                first = value;
            }
            varied |= value != first;
            bytes++;
        }

        int marker() {
            return marker;
        }

        /** Whether it is more than padding: longer than encoders' padding, and not a single repeated value. */
        boolean isData() {
            return varied && bytes > 16;
        }
    }
}
