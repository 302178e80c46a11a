package dev.mediapipeline.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Throws if the stream ends before its length: a transfer that is cut off says nothing about the photograph. */
final class WholeStream extends FilterInputStream {
    private final long length;
    private long passed;

    WholeStream(InputStream stream, long length) {
        super(stream);
        this.length = length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int count) throws IOException {
        int read = super.read(into, offset, count);
        if (read < 0 && passed < length) {
            throw new IOException("the transfer ended after %d of %d bytes".formatted(passed, length));
        }
        passed += Math.max(0, read);
        return read;
    }
}
