package dev.mediapipeline.resize.vips;

import dev.mediapipeline.failure.PermanentException;
import dev.mediapipeline.image.ImageFailure;
import dev.mediapipeline.image.ImageHeader;
import dev.mediapipeline.image.ImageHeader.Trait;
import dev.mediapipeline.media.ImageFormat;
import dev.mediapipeline.resize.jpeg.JpegCheck;
import dev.mediapipeline.resize.jpeg.JpegCheck.Finding;
import java.nio.ByteBuffer;

/**
 * Checks that a file is whole. A file that lacks only its last marker has every pixel, and browsers show it; libvips
 * insists on the marker, so it is added.
 */
final class Endings {
    private static final byte[] JPEG_END = {(byte) 0xff, (byte) 0xd9};
    /** Ends a frame's blocks and the file. A second end of blocks does no harm. */
    private static final byte[] GIF_END = {0, 0x3b};

    private Endings() {}

    /**
     * Returns the file with its last marker.
     *
     * @throws PermanentException {@code CORRUPT} if a JPEG's data is damaged
     */
    static ByteBuffer completed(ByteBuffer encoded, ImageHeader header) {
        return switch (header.format()) {
            case JPEG -> completedJpeg(encoded);
            case GIF -> header.has(Trait.UNTERMINATED) ? with(encoded, GIF_END) : encoded;
            default -> encoded;
        };
    }

    private static ByteBuffer completedJpeg(ByteBuffer encoded) {
        return switch (JpegCheck.check(encoded)) {
            case Finding.Complete _, Finding.Unknown _ -> encoded;
            case Finding.EndMissing _ -> with(encoded, JPEG_END);
            case Finding.Damaged(String what) -> throw ImageFailure.damaged(ImageFormat.JPEG, what);
        };
    }

    private static ByteBuffer with(ByteBuffer encoded, byte[] end) {
        return ByteBuffer.allocateDirect(encoded.remaining() + end.length)
                .put(encoded.duplicate())
                .put(end)
                .flip();
    }
}
