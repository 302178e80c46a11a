package dev.mediapipeline.image;

import dev.mediapipeline.image.ImageHeader.Trait;
import dev.mediapipeline.media.ImageFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Set;

/** Walks the chunks of a PNG to its end, because EXIF may come after the pixels. Nothing is inflated. */
final class PngReader {
    /** JPEG's maximum. libvips holds about a hundred lines at once, and they must fit into memory. */
    private static final int MAX_WIDTH = 65_535;

    private static final int SIGNATURE = 8;
    private static final int CRC = 4;
    /** The checksum of the compressed pixels; decoders do not need it. */
    private static final int ADLER = 4;

    private final ByteSource source;
    private final PngColour colour = new PngColour();
    private int width;
    private int height;
    private int orientation;
    private boolean exif;
    private boolean pixels;

    PngReader(ByteSource source) {
        this.source = source;
    }

    ImageHeader read() throws IOException, EndsEarlyException {
        source.skip(SIGNATURE);
        readFirst();
        boolean terminated = walk();
        if (!pixels) {
            throw damaged("it holds no pixels");
        }
        int upright = Math.max(1, orientation);
        boolean lying = upright >= 5;
        return new ImageHeader(
                ImageFormat.PNG,
                lying ? height : width,
                lying ? width : height,
                upright,
                1,
                1,
                colour.signal(),
                terminated ? Set.of() : Set.of(Trait.UNTERMINATED));
    }

    private void readFirst() throws IOException, EndsEarlyException {
        long length = source.u32();
        if (source.name() != PngNames.IHDR || length != 13) {
            throw damaged("its first chunk is no header");
        }
        long wide = source.u32();
        long high = source.u32();
        int depth = source.u8();
        int kind = source.u8();
        if (wide < 1 || high < 1 || wide > Integer.MAX_VALUE || high > Integer.MAX_VALUE || !exists(kind, depth)) {
            throw damaged("its header is impossible");
        }
        if (wide > MAX_WIDTH) {
            throw ImageFailure.tooLong(ImageFormat.PNG, wide, MAX_WIDTH);
        }
        source.skip(3 + CRC);
        width = (int) wide;
        height = (int) high;
    }

    private static boolean exists(int kind, int depth) {
        return switch (kind) {
            case 0 -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
            case 3 -> depth == 1 || depth == 2 || depth == 4 || depth == 8;
            case 2, 4, 6 -> depth == 8 || depth == 16;
            default -> false;
        };
    }

    /**
     * Returns whether it ends with IEND. Every chunk before it must be complete, except for bytes that no pixel needs.
     */
    private boolean walk() throws IOException, EndsEarlyException {
        while (!source.atEnd()) {
            try {
                long length = source.u32();
                int name = source.name();
                if (name == PngNames.IEND) {
                    return true;
                }
                requireChunk(name, length);
                read(name, length);
            } catch (EndsEarlyException e) {
                if (!pixels) {
                    throw e;
                }
                return false;
            }
        }
        return false;
    }

    private static void requireChunk(int name, long length) {
        if (length > Integer.MAX_VALUE || !isName(name)) {
            throw damaged("something else lies where a chunk should begin");
        }
    }

    private static boolean isName(int name) {
        return isLetter(name >> 24) && isLetter(name >> 16) && isLetter(name >> 8) && isLetter(name);
    }

    private static boolean isLetter(int letter) {
        int upper = letter & 0xdf;
        return upper >= 'A' && upper <= 'Z';
    }

    private void read(int name, long length) throws IOException, EndsEarlyException {
        switch (name) {
            case PngNames.IDAT -> readPixels(length);
            case PngNames.EXIF -> readExif(length);
            default -> readOther(name, length);
        }
        source.skip(CRC);
    }

    private void readPixels(long length) throws IOException {
        long missing = length - source.skipAtMost(length);
        if (missing > ADLER) {
            throw ImageFailure.endsEarly(ImageFormat.PNG);
        }
        pixels = true;
    }

    private void readExif(long length) throws IOException, EndsEarlyException {
        int part = (int) Math.min(length, Exif.MAX_BYTES);
        if (exif) {
            source.skip(length);
        } else {
            exif = true;
            orientation = Exif.orientation(source.bytes(part));
            source.skip(length - part);
        }
    }

    /** Colours must be declared before the pixels. */
    private void readOther(int name, long length) throws IOException, EndsEarlyException {
        if (name == PngNames.ICCP && !pixels) {
            colour.acceptProfile();
            source.skip(length);
        } else if (!pixels && colour.wants(name, length)) {
            colour.accept(name, ByteBuffer.wrap(source.bytes((int) length)));
        } else {
            source.skip(length);
        }
    }

    private static RuntimeException damaged(String what) {
        return ImageFailure.damaged(ImageFormat.PNG, what);
    }
}
