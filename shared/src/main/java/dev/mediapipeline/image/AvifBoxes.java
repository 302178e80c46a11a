package dev.mediapipeline.image;

import dev.mediapipeline.media.ImageFormat;
import java.io.IOException;

/** Reads the headers of boxes, up to a limit far above any photograph's needs. */
final class AvifBoxes {
    /** Decoders keep every box in memory. */
    static final int MAX_BOXES = 10_000;

    private static final int TO_THE_END = 0;
    private static final int LONG = 1;

    private final ByteSource source;
    private int boxes;

    AvifBoxes(ByteSource source) {
        this.source = source;
    }

    /**
     * The header of a box, the unit of AVIF's container (ISO/IEC 14496-12).
     *
     * @param end the position after it; {@code Long.MAX_VALUE} for one that goes on to the end of the file
     */
    record Box(int name, long end) {}

    /** Whether a box has more contents. */
    boolean hasNext(Box parent) throws IOException {
        return source.position() < parent.end() && (parent.end() < Long.MAX_VALUE || !source.atEnd());
    }

    /** Reads the header of a box, which must end inside its parent. */
    Box next(long parentEnd) throws IOException, EndsEarlyException {
        if (++boxes > MAX_BOXES) {
            throw ImageFailure.tooComplex(ImageFormat.AVIF, "boxes", boxes, MAX_BOXES);
        }
        long start = source.position();
        long size = source.u32();
        int name = source.name();
        if (size == LONG) {
            size = source.u64();
        } else if (size == TO_THE_END) {
            size = parentEnd - start;
        }
        if (size < source.position() - start || size > parentEnd - start) {
            throw damaged("a box is longer than the box around it, or shorter than its own header");
        }
        return new Box(name, start + size);
    }

    /** Skips the rest of a box. */
    void end(Box box) throws IOException, EndsEarlyException {
        if (source.position() > box.end()) {
            throw damaged("a box is shorter than its contents");
        }
        if (box.end() == Long.MAX_VALUE) {
            source.skipAtMost(Long.MAX_VALUE);
        } else {
            source.skip(box.end() - source.position());
        }
    }

    private static RuntimeException damaged(String what) {
        return ImageFailure.damaged(ImageFormat.AVIF, what);
    }
}
