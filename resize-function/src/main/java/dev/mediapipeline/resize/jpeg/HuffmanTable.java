package dev.mediapipeline.resize.jpeg;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A table of codes and their symbols, as ITU-T T.81, annex C, derives it from the number of codes of each length. */
final class HuffmanTable {
    static final int FAST_BITS = 10;
    static final int STEP_BITS = 13;
    static final int END_OF_BLOCK = 1 << 31;
    private static final int MAX_BITS = 16;

    /** For every possible prefix: length of the code << 8 | symbol; 0 if the code is longer or invalid. */
    final short[] fast = new short[1 << FAST_BITS];

    /** By length: the smallest 16-bit number above all codes of this and shorter lengths. */
    private final int[] end = new int[MAX_BITS + 1];

    private final int[] firstCode = new int[MAX_BITS + 1];
    private final int[] firstSymbol = new int[MAX_BITS + 1];
    private final byte[] symbols;
    private int @Nullable [] steps;

    /** @throws DamageException if there are more codes of a length than fit */
    HuffmanTable(int[] counts, byte[] symbols) {
        this.symbols = symbols;
        int code = 0;
        int symbol = 0;
        for (int length = 1; length <= MAX_BITS; length++) {
            firstCode[length] = code;
            firstSymbol[length] = symbol;
            for (int i = 0; i < counts[length]; i++) {
                if (code >= 1 << length) {
                    throw new DamageException("a table has more codes than there are");
                }
                if (length <= FAST_BITS) {
                    int from = code << (FAST_BITS - length);
                    int to = (code + 1) << (FAST_BITS - length);
                    Arrays.fill(fast, from, to, (short) (length << 8 | (symbols[symbol] & 0xff)));
                }
                code++;
                symbol++;
            }
            end[length] = code << (MAX_BITS - length);
            code <<= 1;
        }
    }

    /**
     * For every possible prefix, the extent of the coefficients that it contains in full: bits | coefficients << 8, and
     * {@link #END_OF_BLOCK} if they end the block; 0 if it contains none in full.
     */
    int[] steps() {
        var known = steps;
        if (known == null) {
            known = new int[1 << STEP_BITS];
            for (int beginning = 0; beginning < known.length; beginning++) {
                known[beginning] = step(beginning);
            }
            steps = known;
        }
        return known;
    }

    private int step(int beginning) {
        int taken = 0;
        int coefficients = 0;
        while (taken < STEP_BITS) {
            int rest = beginning << taken & (1 << STEP_BITS) - 1;
            int entry = fast[rest >> (STEP_BITS - FAST_BITS)];
            int symbol = entry & 0xff;
            int size = symbol & 15;
            boolean known = entry != 0 && (size != 0 || symbol == 0 || symbol == 0xf0);
            if (!known || taken + (entry >> 8) + size > STEP_BITS) {
                break;
            }
            taken += (entry >> 8) + size;
            if (symbol == 0) {
                return taken | coefficients << 8 | END_OF_BLOCK;
            }
            coefficients += (symbol >> 4) + 1;
        }
        return taken | coefficients << 8;
    }

    /**
     * Length of the code << 8 | symbol, for a code longer than {@link #FAST_BITS}.
     *
     * @throws DamageException if no code has this prefix
     */
    int slow(int next16Bits) {
        for (int length = FAST_BITS + 1; length <= MAX_BITS; length++) {
            if (next16Bits < end[length]) {
                int at = firstSymbol[length] + (next16Bits >>> (MAX_BITS - length)) - firstCode[length];
                return length << 8 | (symbols[at] & 0xff);
            }
        }
        throw new DamageException("a code is not in any table");
    }
}
