package dev.mediapipeline.resize.vips;

import java.io.InputStream;
import java.nio.ByteBuffer;

/** Reads a buffer as a stream; the buffer's own position stays. */
final class BufferStream extends InputStream {
    private final ByteBuffer bytes;

    BufferStream(ByteBuffer bytes) {
        this.bytes = bytes.duplicate();
    }

    @Override
    public int read() {
        return bytes.hasRemaining() ? bytes.get() & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (!bytes.hasRemaining()) {
            return -1;
        }
        int read = Math.min(length, bytes.remaining());
        bytes.get(into, offset, read);
        return read;
    }
}
