package dev.mediapipeline.ingest.metadata;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A stream that keeps the fault it broke with: some readers take a broken stream for the end of the image. */
final class FaultKeepingStream extends FilterInputStream {
    private @Nullable IOException fault;

    FaultKeepingStream(InputStream stream) {
        super(stream);
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException e) {
            fault = e;
            throw e;
        }
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            return super.read(into, offset, length);
        } catch (IOException e) {
            fault = e;
            throw e;
        }
    }

    /** @throws IOException the fault, if the stream has broken */
    void throwFault() throws IOException {
        if (fault != null) {
            throw fault;
        }
    }
}
