package dev.mediapipeline.image;

import dev.mediapipeline.image.AvifBoxes.Box;
import dev.mediapipeline.media.ImageFormat;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** Reads the box {@code meta} of an AVIF, which describes its items (ISO/IEC 23008-12). */
final class AvifMeta {
    private static final int IN_THE_FILE = 0;
    private static final Set<Integer> ONLY_ONCE =
            Set.of(AvifNames.PITM, AvifNames.IINF, AvifNames.ILOC, AvifNames.IREF, AvifNames.IPRP, AvifNames.IPCO);

    private final ByteSource source;
    private final AvifBoxes boxes;
    private final AvifItems items;
    private final Set<Integer> seen = new HashSet<>();

    AvifMeta(ByteSource source, AvifBoxes boxes, AvifItems items) {
        this.source = source;
        this.boxes = boxes;
        this.items = items;
    }

    /** Boxes are nested at most three deep, so no recursion is needed. */
    void read(Box meta) throws IOException, EndsEarlyException {
        source.skip(4);
        while (boxes.hasNext(meta)) {
            Box box = boxes.next(meta.end());
            requireFirst(box);
            switch (box.name()) {
                case AvifNames.PITM -> items.primary(id(fullBox() >> 24 > 0));
                case AvifNames.IINF -> readDescriptions(box);
                case AvifNames.ILOC -> readLocations();
                case AvifNames.IREF -> readReferences(box);
                case AvifNames.IPRP -> readPropertiesAndUses(box);
                default -> {}
            }
            boxes.end(box);
        }
    }

    /** Decoders disagree about which of two applies. */
    private void requireFirst(Box box) {
        if (ONLY_ONCE.contains(box.name()) && !seen.add(box.name())) {
            throw damaged("it describes its picture twice");
        }
    }

    private void readPropertiesAndUses(Box parent) throws IOException, EndsEarlyException {
        while (boxes.hasNext(parent)) {
            Box box = boxes.next(parent.end());
            requireFirst(box);
            switch (box.name()) {
                case AvifNames.IPCO -> readProperties(box);
                case AvifNames.IPMA -> readUses();
                default -> {}
            }
            boxes.end(box);
        }
    }

    private void readProperties(Box parent) throws IOException, EndsEarlyException {
        while (boxes.hasNext(parent)) {
            Box box = boxes.next(parent.end());
            items.addProperty(AvifProperty.read(box.name(), source));
            boxes.end(box);
        }
    }

    private void readDescriptions(Box parent) throws IOException, EndsEarlyException {
        source.skip(fullBox() >> 24 > 0 ? 4 : 2);
        while (boxes.hasNext(parent)) {
            Box box = boxes.next(parent.end());
            int version = box.name() == AvifNames.INFE ? fullBox() >> 24 : 0;
            if (version >= 2) {
                long item = id(version > 2);
                source.skip(2);
                items.describe(item, source.name());
            }
            boxes.end(box);
        }
    }

    private void readReferences(Box parent) throws IOException, EndsEarlyException {
        boolean wide = fullBox() >> 24 > 0;
        while (boxes.hasNext(parent)) {
            Box box = boxes.next(parent.end());
            if (box.name() == AvifNames.PREM) {
                items.premultiply(id(wide));
            }
            boxes.end(box);
        }
    }

    private void readUses() throws IOException, EndsEarlyException {
        int full = fullBox();
        boolean wide = full >> 24 > 0;
        boolean manyProperties = (full & 1) == 1;
        long count = source.u32();
        for (long entry = 0; entry < count; entry++) {
            long item = id(wide);
            int uses = source.u8();
            for (int use = 0; use < uses; use++) {
                items.use(item, manyProperties ? source.u16() & 0x7fff : source.u8() & 0x7f);
            }
        }
    }

    private void readLocations() throws IOException, EndsEarlyException {
        int version = fullBox() >> 24;
        int sizes = source.u16();
        long count = id(version > 1);
        for (long entry = 0; entry < count; entry++) {
            long item = id(version > 1);
            int place = version > 0 ? source.u16() & 15 : IN_THE_FILE;
            source.skip(2);
            long base = number(sizes >> 4);
            int pieces = source.u16();
            for (int piece = 0; piece < pieces; piece++) {
                source.skip(version > 0 ? sizes & 15 : 0);
                long end = sum(sum(base, number(sizes >> 12)), number(sizes >> 8));
                items.locate(item, place == IN_THE_FILE ? end : 0);
            }
        }
    }

    /** Reads a number with its size in bytes in the lowest four bits: 0, 4 or 8. */
    private long number(int size) throws IOException, EndsEarlyException {
        return switch (size & 15) {
            case 0 -> 0;
            case 4 -> source.u32();
            case 8 -> source.u64();
            default -> throw damaged("the sizes in its table of items are impossible");
        };
    }

    private static long sum(long one, long other) {
        if (one < 0 || other < 0 || one + other < 0) {
            throw damaged("its table of items points far beyond its end");
        }
        return one + other;
    }

    private long id(boolean wide) throws IOException, EndsEarlyException {
        return wide ? source.u32() : source.u16();
    }

    /** Version and flags: the version is in the highest of its four bytes. */
    private int fullBox() throws IOException, EndsEarlyException {
        return (int) source.u32() & 0x7fffffff;
    }

    private static RuntimeException damaged(String what) {
        return ImageFailure.damaged(ImageFormat.AVIF, what);
    }
}
