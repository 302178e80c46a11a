package dev.mediapipeline.image;

import dev.mediapipeline.image.ImageHeader.Trait;
import dev.mediapipeline.media.ImageFormat;
import java.io.IOException;
import java.util.Set;

/** Walks the blocks of a GIF to its end and counts its frames. Nothing is decompressed. */
final class GifReader {
    /** Decoders keep a record of every frame before they show the first. */
    static final int MAX_FRAMES = 10_000;

    private static final int SIGNATURE = 6;
    private static final int EXTENSION = 0x21;
    private static final int FRAME = 0x2c;
    private static final int TRAILER = 0x3b;

    private final ByteSource source;
    private int width;
    private int height;
    private int frames;

    GifReader(ByteSource source) {
        this.source = source;
    }

    ImageHeader read() throws IOException, EndsEarlyException {
        source.skip(SIGNATURE);
        width = source.u16le();
        height = source.u16le();
        int flags = source.u8();
        source.skip(2);
        skipPalette(flags);
        boolean terminated = walk();
        if (frames == 0) {
            throw terminated
                    ? ImageFailure.damaged(ImageFormat.GIF, "it holds no picture")
                    : ImageFailure.endsEarly(ImageFormat.GIF);
        }
        if (frames > MAX_FRAMES) {
            throw ImageFailure.tooComplex(ImageFormat.GIF, "frames", frames, MAX_FRAMES);
        }
        if (width == 0 || height == 0) {
            throw ImageFailure.damaged(ImageFormat.GIF, "it has no pixels");
        }
        return new ImageHeader(
                ImageFormat.GIF,
                width,
                height,
                1,
                frames,
                1,
                new ColourSignal.None(),
                terminated ? Set.of() : Set.of(Trait.UNTERMINATED));
    }

    /** Returns whether it ends with a trailer; decoders ignore garbage between blocks. */
    private boolean walk() throws IOException, EndsEarlyException {
        try {
            for (int block = source.u8(); block != TRAILER; block = source.u8()) {
                if (block == EXTENSION) {
                    source.skip(1);
                    skipBlocks();
                } else if (block == FRAME) {
                    readFrame();
                } else if (frames == 0) {
                    throw ImageFailure.damaged(
                            ImageFormat.GIF, "something else lies where its first frame should begin");
                } else {
                    return false;
                }
            }
            return true;
        } catch (EndsEarlyException e) {
            if (frames == 0) {
                throw e;
            }
            return false;
        }
    }

    private void readFrame() throws IOException, EndsEarlyException {
        source.skip(4);
        int wide = source.u16le();
        int high = source.u16le();
        skipPalette(source.u8());
        source.skip(1);
        if (++frames == 1) {
            // As in browsers, a screen that is too small for the first frame grows to its size; the frame's offset is
            // ignored.
            width = Math.max(width, wide);
            height = Math.max(height, high);
        }
        skipBlocks();
    }

    private void skipPalette(int flags) throws IOException, EndsEarlyException {
        if ((flags & 0x80) != 0) {
            source.skip(3L << ((flags & 7) + 1));
        }
    }

    private void skipBlocks() throws IOException, EndsEarlyException {
        for (int length = source.u8(); length > 0; length = source.u8()) {
            source.skip(length);
        }
    }
}
