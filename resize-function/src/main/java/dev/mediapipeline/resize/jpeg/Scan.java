package dev.mediapipeline.resize.jpeg;

import java.util.List;

/** One scan of a frame. */
record Scan(List<Component> components, Component.Grid grid, BlockCoder coder, int restartInterval) {
    private static final int FIRST_RESTART = 0xd0;

    /**
     * Checks its data.
     *
     * @return the marker after it
     * @throws DamageException if the data does not fit this scan, or is incomplete
     */
    int pass(BitReader bits) {
        boolean interleaved = components.size() > 1;
        var only = components.getFirst();
        int across = interleaved ? grid.across() : only.blocksAcross;
        int down = interleaved ? grid.down() : only.blocksDown;
        components.forEach(Component::restart);
        int untilRestart = restartInterval;
        int restarts = 0;
        for (int row = 0; row < down; row++) {
            for (int column = 0; column < across; column++) {
                if (restartInterval > 0 && untilRestart-- == 0) {
                    restart(bits, restarts++);
                    untilRestart = restartInterval - 1;
                }
                if (interleaved) {
                    passMcu(bits, row, column);
                } else {
                    coder.pass(bits, only, row * only.stride + column);
                }
                if (bits.isExhausted()) {
                    throw new DamageException("a scan ends early");
                }
            }
        }
        var rest = rest(bits);
        return isRestart(rest.marker()) ? bits.toMarker().marker() : rest.marker();
    }

    private void passMcu(BitReader bits, int row, int column) {
        for (var component : components) {
            for (int y = 0; y < component.vertical; y++) {
                int block = (row * component.vertical + y) * component.stride + column * component.horizontal;
                for (int x = 0; x < component.horizontal; x++) {
                    coder.pass(bits, component, block + x);
                }
            }
        }
    }

    private void restart(BitReader bits, int number) {
        if (rest(bits).marker() != FIRST_RESTART + number % 8) {
            throw new DamageException("a part of a scan is missing or in the wrong place");
        }
        coder.restart();
        components.forEach(Component::restart);
    }

    private BitReader.Rest rest(BitReader bits) {
        if (!coder.isAtEnd()) {
            throw new DamageException("a scan announces more blocks than there are");
        }
        var rest = bits.toMarker();
        if (rest.isData()) {
            throw new DamageException("a scan has more data than blocks");
        }
        return rest;
    }

    private static boolean isRestart(int marker) {
        return marker >= FIRST_RESTART && marker < FIRST_RESTART + 8;
    }
}
