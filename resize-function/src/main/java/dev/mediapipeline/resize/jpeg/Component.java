package dev.mediapipeline.resize.jpeg;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One component of a frame: its size in blocks of 8x8, and the state that its scans have built up. */
final class Component {
    /** The range for the transform of eight-bit samples, doubled, because encoders overshoot. */
    private static final int MAX_DC = 2048;

    final int id;
    final int horizontal;
    final int vertical;
    final int quantisation;

    /** Without the blocks that only pad the last MCUs. */
    final int blocksAcross;

    final int blocksDown;

    /** With the blocks that pad the last MCUs. */
    final int stride;

    final int rows;

    @Nullable
    HuffmanTable dc;

    @Nullable
    HuffmanTable ac;

    int firstQuantiser = 1;

    /** For each coefficient, the number of bits still missing; initially all. */
    final int[] missingBits = new int[64];

    private int predicted;
    private long @Nullable [] nonZero;

    Component(int id, int horizontal, int vertical, int quantisation, Component.Grid grid) {
        this.id = id;
        this.horizontal = horizontal;
        this.vertical = vertical;
        this.quantisation = quantisation;
        blocksAcross = grid.blocks(grid.width(), horizontal, grid.maxHorizontal());
        blocksDown = grid.blocks(grid.height(), vertical, grid.maxVertical());
        stride = grid.across() * horizontal;
        rows = grid.down() * vertical;
        Arrays.fill(missingBits, Integer.MAX_VALUE);
    }

    /** The division of a frame into MCUs. */
    record Grid(int width, int height, int maxHorizontal, int maxVertical) {
        int across() {
            return divided(width, 8 * maxHorizontal);
        }

        int down() {
            return divided(height, 8 * maxVertical);
        }

        private int blocks(int pixels, int sampling, int maxSampling) {
            return divided(divided(pixels * sampling, maxSampling), 8);
        }

        private static int divided(int number, int by) {
            return (number + by - 1) / by;
        }
    }

    void restart() {
        predicted = 0;
    }

    /** Adds a difference to the mean of the block, which must stay within the range of pixels. */
    void addDc(int difference, int shift) {
        predicted += difference;
        if (Math.abs(((long) predicted << shift) * firstQuantiser) > MAX_DC + firstQuantiser) {
            throw new DamageException("a block is brighter than white or darker than black");
        }
    }

    /** By block, the coefficients known not to be zero. */
    long[] nonZero() {
        var known = nonZero;
        if (known == null) {
            known = new long[stride * rows];
            nonZero = known;
        }
        return known;
    }

    boolean isComplete() {
        return Arrays.stream(missingBits).allMatch(bits -> bits == 0);
    }
}
