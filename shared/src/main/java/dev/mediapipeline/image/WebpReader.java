package dev.mediapipeline.image;

import dev.mediapipeline.media.ImageFormat;
import java.io.IOException;
import java.util.Set;

/** Walks the chunks of a WebP to the end that its header declares. */
final class WebpReader {
    /** Decoders keep a record of every frame before they show the first, and search the records linearly. */
    static final int MAX_FRAMES = 10_000;
    /** Metadata and chunks of other programs, of which decoders keep a record, too. */
    static final int MAX_CHUNKS = 20_000;

    private static final int ANMF = 'A' << 24 | 'N' << 16 | 'M' << 8 | 'F';
    private static final int EXIF = 'E' << 24 | 'X' << 16 | 'I' << 8 | 'F';
    private static final int ICCP = 'I' << 24 | 'C' << 16 | 'C' << 8 | 'P';
    private static final int VP8 = 'V' << 24 | 'P' << 16 | '8' << 8 | ' ';
    private static final int VP8L = 'V' << 24 | 'P' << 16 | '8' << 8 | 'L';
    private static final int VP8X = 'V' << 24 | 'P' << 16 | '8' << 8 | 'X';
    private static final int PROFILE_FLAG = 0x20;
    private static final int EXIF_FLAG = 0x08;
    private static final int LOSSY_START = 0x2a019d;
    private static final int LOSSLESS_START = 0x2f;

    private final ByteSource source;
    private int width;
    private int height;
    private int flags;
    private int frames;
    private int chunks;
    private int orientation;
    private boolean profile;
    private boolean picture;

    WebpReader(ByteSource source) {
        this.source = source;
    }

    ImageHeader read() throws IOException, EndsEarlyException {
        source.skip(4);
        long end = 8 + source.u32le();
        source.skip(4);
        while (source.position() + 8 <= end) {
            readChunk();
        }
        if (frames > MAX_FRAMES) {
            throw ImageFailure.tooComplex(ImageFormat.WEBP, "frames", frames, MAX_FRAMES);
        }
        if (!picture && frames == 0) {
            throw damaged("it holds no picture");
        }
        if (width == 0) {
            throw damaged("it has frames, but their size is missing");
        }
        int upright = Math.max(1, orientation);
        boolean lying = upright >= 5;
        return new ImageHeader(
                ImageFormat.WEBP,
                lying ? height : width,
                lying ? width : height,
                upright,
                Math.max(1, frames),
                1,
                profile ? new ColourSignal.Profile() : new ColourSignal.None(),
                Set.of());
    }

    private void readChunk() throws IOException, EndsEarlyException {
        int name = source.name();
        long length = source.u32le();
        long next = source.position() + length + (length & 1);
        switch (name) {
            case VP8X -> readExtended();
            case VP8 -> readLossy();
            case VP8L -> readLossless();
            case ANMF -> frames++;
            case EXIF -> readExif(length);
            default -> countChunk(name);
        }
        if (source.position() > next) {
            throw damaged("a chunk is too short");
        }
        source.skip(next - source.position());
    }

    private void readExtended() throws IOException, EndsEarlyException {
        flags = source.u8();
        source.skip(3);
        int wide = source.u24le() + 1;
        int high = source.u24le() + 1;
        if (width == 0) {
            width = wide;
            height = high;
        }
    }

    private void readLossy() throws IOException, EndsEarlyException {
        source.skip(3);
        if (source.u24le() != LOSSY_START) {
            throw damaged("its picture does not begin as one");
        }
        readPicture(source.u16le() & 0x3fff, source.u16le() & 0x3fff);
    }

    private void readLossless() throws IOException, EndsEarlyException {
        if (source.u8() != LOSSLESS_START) {
            throw damaged("its picture does not begin as one");
        }
        long sizes = source.u32le();
        readPicture((int) (sizes & 0x3fff) + 1, (int) (sizes >> 14 & 0x3fff) + 1);
    }

    private void readPicture(int wide, int high) {
        if (wide == 0 || high == 0) {
            throw damaged("it has no pixels");
        }
        picture = true;
        if (width == 0) {
            width = wide;
            height = high;
        }
    }

    private void readExif(long length) throws IOException, EndsEarlyException {
        countChunk(EXIF);
        if (orientation == 0 && (flags & EXIF_FLAG) != 0) {
            orientation = Exif.orientation(source.bytes((int) Math.min(length, Exif.MAX_BYTES)));
        }
    }

    private void countChunk(int name) {
        profile |= name == ICCP && (flags & PROFILE_FLAG) != 0;
        if (++chunks > MAX_CHUNKS) {
            throw ImageFailure.tooComplex(ImageFormat.WEBP, "chunks", chunks, MAX_CHUNKS);
        }
    }

    private static RuntimeException damaged(String what) {
        return ImageFailure.damaged(ImageFormat.WEBP, what);
    }
}
