package dev.mediapipeline.resize.jpeg;

import java.util.Objects;

/** Skips the bits of one block in a scan (ITU-T T.81, annexes F and G). No coefficient is computed. */
interface BlockCoder {
    /**
     * Skips one block.
     *
     * @param block its index in its component
     */
    void pass(BitReader bits, Component component, int block);

    /** Resets the state after a restart marker. */
    default void restart() {}

    /** Whether the bits announce no further blocks. */
    default boolean isAtEnd() {
        return true;
    }

    /**
     * The coder of a progressive scan.
     *
     * @param start first coefficient
     * @param end last coefficient
     * @param high which bit an earlier scan ended with; 0 if this is the coefficients' first scan
     * @param low which bit this scan ends with
     */
    static BlockCoder progressive(int start, int end, int high, int low) {
        if (start == 0) {
            return high == 0 ? (bits, component, block) -> firstDc(bits, component, low) : BlockCoder::nextDc;
        }
        return high == 0 ? new FirstAc(start, end) : new NextAc(start, end);
    }

    /** All coefficients of a block at once. */
    static void sequential(BitReader bits, Component component, int block) {
        firstDc(bits, component, 0);
        bits.passCoefficients(Objects.requireNonNull(component.ac));
    }

    private static void firstDc(BitReader bits, Component component, int low) {
        bits.fill();
        int size = bits.symbol(Objects.requireNonNull(component.dc));
        if (size > 15) {
            throw new DamageException("a symbol has no meaning");
        }
        if (size != 0) {
            int number = bits.number(size);
            component.addDc(number < 1 << (size - 1) ? number - (1 << size) + 1 : number, low);
        }
    }

    private static void nextDc(BitReader bits, Component component, int block) {
        bits.fill();
        bits.skip(1);
    }

    /** The first scan of some coefficients. */
    final class FirstAc implements BlockCoder {
        private final int start;
        private final int end;
        private int emptyBlocks;

        private FirstAc(int start, int end) {
            this.start = start;
            this.end = end;
        }

        @Override
        public void pass(BitReader bits, Component component, int block) {
            if (emptyBlocks > 0) {
                emptyBlocks--;
                return;
            }
            var table = Objects.requireNonNull(component.ac);
            long known = 0;
            int at = start;
            while (at <= end) {
                bits.fill();
                int symbol = bits.symbol(table);
                int run = symbol >> 4;
                int size = symbol & 15;
                if (size != 0) {
                    at += run;
                    bits.skip(size);
                    known |= 1L << at;
                    at++;
                } else if (run == 15) {
                    at += 16;
                } else {
                    emptyBlocks = (1 << run) + bits.number(run) - 1;
                    break;
                }
            }
            if (at > end + 1) {
                throw new DamageException("a block has more coefficients than its scan");
            }
            component.nonZero()[block] |= known;
        }

        @Override
        public void restart() {
            emptyBlocks = 0;
        }

        @Override
        public boolean isAtEnd() {
            return emptyBlocks == 0;
        }
    }

    /** A later scan of some coefficients, for one more bit of each. */
    final class NextAc implements BlockCoder {
        private final int start;
        private final int end;
        private int emptyBlocks;

        private NextAc(int start, int end) {
            this.start = start;
            this.end = end;
        }

        @Override
        public void pass(BitReader bits, Component component, int block) {
            var nonZero = component.nonZero();
            long known = nonZero[block];
            int at = start;
            if (emptyBlocks == 0) {
                var table = Objects.requireNonNull(component.ac);
                long added = 0;
                while (at <= end) {
                    bits.fill();
                    int symbol = bits.symbol(table);
                    int run = symbol >> 4;
                    int size = symbol & 15;
                    if (size > 1) {
                        throw new DamageException("a symbol has no meaning");
                    }
                    if (size == 0 && run < 15) {
                        emptyBlocks = (1 << run) + bits.number(run);
                        break;
                    }
                    bits.skip(size);
                    at = afterZeros(bits, known, at, run);
                    if (size == 1) {
                        if (at > end) {
                            throw new DamageException("a block has more coefficients than its scan");
                        }
                        added |= 1L << at;
                    }
                    at++;
                }
                nonZero[block] |= added;
            }
            if (emptyBlocks > 0) {
                if (at <= end) {
                    passBits(bits, Long.bitCount(known & range(at, end)));
                }
                emptyBlocks--;
            }
        }

        /** The position of the zero after a number of others; each coefficient between them has one more bit. */
        private int afterZeros(BitReader bits, long known, int from, int zeros) {
            int left = zeros;
            int at = from;
            int corrected = 0;
            while (at <= end) {
                if ((known >>> at & 1) != 0) {
                    corrected++;
                } else if (left-- == 0) {
                    break;
                }
                at++;
            }
            passBits(bits, corrected);
            return at;
        }

        private static void passBits(BitReader bits, int count) {
            for (int left = count; left > 0; left -= 32) {
                bits.fill();
                bits.skip(Math.min(32, left));
            }
        }

        private static long range(int from, int to) {
            return -1L << from & -1L >>> (63 - to);
        }

        @Override
        public void restart() {
            emptyBlocks = 0;
        }

        @Override
        public boolean isAtEnd() {
            return emptyBlocks == 0;
        }
    }
}
