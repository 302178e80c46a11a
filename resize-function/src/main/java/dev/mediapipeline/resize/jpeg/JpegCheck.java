package dev.mediapipeline.resize.jpeg;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks the entropy-coded data of a JPEG file against its header: every code is in its table, every block has its
 * coefficients, every scan has its blocks, and nothing is left over.
 *
 * <p>libjpeg decodes damaged data as best it can and reports only some damage, as warnings. Bytes between segments and
 * after the image are not damage: cameras write them. Files with arithmetic coding or unusual tables are left to the
 * decoder.
 */
public final class JpegCheck {
    private static final int SOF_BASELINE = 0xc0;
    private static final int SOF_EXTENDED = 0xc1;
    private static final int SOF_PROGRESSIVE = 0xc2;
    private static final int DHT = 0xc4;
    private static final int SOI = 0xd8;
    private static final int EOI = 0xd9;
    private static final int SOS = 0xda;
    private static final int DQT = 0xdb;
    private static final int DRI = 0xdd;

    private final ByteBuffer file;
    private final @Nullable HuffmanTable[] dcTables = new HuffmanTable[4];
    private final @Nullable HuffmanTable[] acTables = new HuffmanTable[4];
    private final int[] firstQuantisers = new int[4];
    private final List<Component> components = new ArrayList<>();
    private Component.@Nullable Grid grid;
    private boolean progressive;
    private int restartInterval;
    private int scans;

    /** The result of the check. */
    public sealed interface Finding {
        /** Every block is there. */
        record Complete() implements Finding {}

        /** Every block is there; only the end marker is missing or cut off. */
        record EndMissing() implements Finding {}

        /** The check does not support this kind of file. */
        record Unknown() implements Finding {}

        /**
         * The data is damaged.
         *
         * @param what the damage, as a clause for the failure's detail
         */
        record Damaged(String what) implements Finding {}
    }

    /** Ends the check and leaves the file to the decoder. */
    private static final class UnusualException extends RuntimeException {}

    private JpegCheck(ByteBuffer file) {
        this.file = file;
        Arrays.fill(firstQuantisers, 1);
    }

    /** Reads the whole file once. */
    public static Finding check(ByteBuffer file) {
        try {
            return new JpegCheck(file.duplicate()).check();
        } catch (DamageException e) {
            return new Finding.Damaged(e.what());
        } catch (BufferUnderflowException | IndexOutOfBoundsException | UnusualException unusual) {
            return new Finding.Unknown();
        }
    }

    private Finding check() {
        int marker = nextMarker();
        while (true) {
            switch (marker) {
                case BitReader.END_OF_FILE -> {
                    return scans > 0 && components.stream().allMatch(Component::isComplete)
                            ? new Finding.EndMissing()
                            : new Finding.Damaged("the file ends early");
                }
                case EOI -> {
                    return scans > 0 ? new Finding.Complete() : new Finding.Unknown();
                }
                case SOS -> {
                    marker = scan(segment());
                    continue;
                }
                case SOF_BASELINE, SOF_EXTENDED, SOF_PROGRESSIVE -> frame(segment(), marker == SOF_PROGRESSIVE);
                case 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf -> {
                    return new Finding.Unknown();
                }
                case DHT -> huffmanTables(segment());
                case DQT -> quantisers(segment());
                case DRI -> restartInterval = segment().getShort() & 0xffff;
                case SOI, 0x01, 0xd0, 0xd1, 0xd2, 0xd3, 0xd4, 0xd5, 0xd6, 0xd7 -> {}
                default -> segment();
            }
            marker = nextMarker();
        }
    }

    /** Skips to the next marker. */
    private int nextMarker() {
        while (file.remaining() >= 2) {
            if ((file.get() & 0xff) == 0xff) {
                int code = file.get(file.position()) & 0xff;
                if (code != 0 && code != 0xff) {
                    file.get();
                    return code;
                }
            }
        }
        return BitReader.END_OF_FILE;
    }

    private ByteBuffer segment() {
        int length = (file.getShort() & 0xffff) - 2;
        var segment = file.slice(file.position(), length);
        file.position(file.position() + length);
        return segment;
    }

    private void frame(ByteBuffer segment, boolean isProgressive) {
        require(grid == null && segment.get() == 8);
        progressive = isProgressive;
        int height = segment.getShort() & 0xffff;
        int width = segment.getShort() & 0xffff;
        int count = segment.get();
        require(count >= 1 && count <= 4 && width > 0 && height > 0);
        var entries = new int[count][];
        int maxHorizontal = 1;
        int maxVertical = 1;
        for (int at = 0; at < entries.length; at++) {
            int id = segment.get();
            int sampling = segment.get();
            entries[at] = new int[] {id, sampling >> 4, sampling & 15, segment.get()};
            require(isBetween(1, sampling >> 4, 4) && isBetween(1, sampling & 15, 4));
            maxHorizontal = Math.max(maxHorizontal, sampling >> 4);
            maxVertical = Math.max(maxVertical, sampling & 15);
        }
        grid = new Component.Grid(width, height, maxHorizontal, maxVertical);
        for (var entry : entries) {
            components.add(new Component(entry[0], entry[1], entry[2], entry[3], grid));
        }
    }

    private void huffmanTables(ByteBuffer segment) {
        while (segment.hasRemaining()) {
            int kind = segment.get();
            var counts = new int[17];
            int all = 0;
            for (int length = 1; length <= 16; length++) {
                counts[length] = segment.get() & 0xff;
                all += counts[length];
            }
            var symbols = new byte[all];
            segment.get(symbols);
            (kind < 16 ? dcTables : acTables)[kind & 15] = new HuffmanTable(counts, symbols);
        }
    }

    private void quantisers(ByteBuffer segment) {
        while (segment.hasRemaining()) {
            int kind = segment.get();
            boolean wide = kind >= 16;
            firstQuantisers[kind & 15] = wide ? segment.getShort() & 0xffff : segment.get() & 0xff;
            segment.get(new byte[wide ? 126 : 63]);
        }
    }

    private int scan(ByteBuffer segment) {
        var chosen = new ArrayList<Component>();
        for (int left = segment.get(); left > 0; left--) {
            int id = segment.get();
            int tables = segment.get();
            var component =
                    components.stream().filter(it -> it.id == id).findFirst().orElseThrow(UnusualException::new);
            component.dc = dcTables[tables >> 4];
            component.ac = acTables[tables & 15];
            component.firstQuantiser = firstQuantisers[component.quantisation];
            chosen.add(component);
        }
        int start = inProgression(segment.get(), 0);
        int last = inProgression(segment.get(), 63);
        int bits = inProgression(segment.get(), 0);
        int high = bits >> 4;
        int low = bits & 15;
        require(isBetween(0, start, last) && last < 64 && (start > 0 || last == 0 || !progressive));
        for (var component : chosen) {
            Arrays.fill(component.missingBits, start, last + 1, low);
        }
        var coder = progressive ? BlockCoder.progressive(start, last, high, low) : (BlockCoder) BlockCoder::sequential;
        require(start == 0 || chosen.size() == 1);
        require(!chosen.isEmpty() && chosen.stream().allMatch(component -> hasTables(component, start, high)));
        if (grid == null) {
            throw new UnusualException();
        }
        scans++;
        var reader = new BitReader(file);
        int marker = new Scan(chosen, grid, coder, restartInterval).pass(reader);
        file.position(reader.position());
        return marker;
    }

    /** A sequential scan has every coefficient, regardless of its header; libjpeg ignores those fields, too. */
    private int inProgression(int field, int inSequence) {
        return progressive ? field : inSequence;
    }

    private boolean hasTables(Component component, int start, int high) {
        boolean needsDc = start == 0 && high == 0;
        boolean needsAc = start > 0 || !progressive;
        return (!needsDc || component.dc != null) && (!needsAc || component.ac != null);
    }

    private static boolean isBetween(int first, int number, int last) {
        return number >= first && number <= last;
    }

    private static void require(boolean usual) {
        if (!usual) {
            throw new UnusualException();
        }
    }
}
