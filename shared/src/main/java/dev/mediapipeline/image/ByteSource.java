package dev.mediapipeline.image;

import java.io.IOException;
import java.io.InputStream;

/** Reads a stream once, forwards, through one buffer: memory does not grow with the image. */
final class ByteSource {
    private static final int BUFFER = 64 * 1024;

    private final InputStream stream;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private long before;

    ByteSource(InputStream stream) {
        this.stream = stream;
    }

    /** The number of bytes read or skipped. */
    long position() {
        return before + at;
    }

    boolean atEnd() throws IOException {
        return at == end && !fill();
    }

    /** Peeks at the next bytes: at most 64 KB, or fewer if the image ends; they will be read again. */
    byte[] peek(int length) throws IOException {
        while (end < length) {
            int more = stream.read(buffer, end, BUFFER - end);
            if (more < 0) {
                break;
            }
            end += more;
        }
        byte[] peeked = new byte[Math.min(length, end)];
        System.arraycopy(buffer, 0, peeked, 0, peeked.length);
        return peeked;
    }

    int u8() throws IOException, EndsEarlyException {
        if (atEnd()) {
            throw new EndsEarlyException();
        }
        return buffer[at++] & 0xff;
    }

    int u16() throws IOException, EndsEarlyException {
        return u8() << 8 | u8();
    }

    long u32() throws IOException, EndsEarlyException {
        return (long) u16() << 16 | u16();
    }

    long u64() throws IOException, EndsEarlyException {
        return u32() << 32 | u32();
    }

    int u16le() throws IOException, EndsEarlyException {
        return u8() | u8() << 8;
    }

    int u24le() throws IOException, EndsEarlyException {
        return u16le() | u8() << 16;
    }

    long u32le() throws IOException, EndsEarlyException {
        return u16le() | (long) u16le() << 16;
    }

    /** The four letters of a name, such as a chunk's, as a number: a string for each would use up memory. */
    int name() throws IOException, EndsEarlyException {
        return (int) u32();
    }

    /** Reads a number of bytes; callers ask for few, or have checked the number. */
    byte[] bytes(int length) throws IOException, EndsEarlyException {
        byte[] bytes = new byte[length];
        for (int read = 0; read < length; ) {
            if (atEnd()) {
                throw new EndsEarlyException();
            }
            int part = Math.min(length - read, end - at);
            System.arraycopy(buffer, at, bytes, read, part);
            read += part;
            at += part;
        }
        return bytes;
    }

    void skip(long length) throws IOException, EndsEarlyException {
        if (skipAtMost(length) < length) {
            throw new EndsEarlyException();
        }
    }

    /** Skips a number of bytes, or fewer if the image ends, and returns the number skipped. */
    long skipAtMost(long length) throws IOException {
        long left = length;
        while (left > 0 && !atEnd()) {
            int part = (int) Math.min(left, end - at);
            at += part;
            left -= part;
        }
        return length - left;
    }

    /** Skips to just before the next byte of this value; false if the image ends first. */
    boolean skipTo(int value) throws IOException {
        while (!atEnd()) {
            while (at < end) {
                if (buffer[at] == (byte) value) {
                    return true;
                }
                at++;
            }
        }
        return false;
    }

    private boolean fill() throws IOException {
        before += end;
        at = 0;
        end = 0;
        int read = stream.read(buffer, 0, BUFFER);
        end = Math.max(0, read);
        return end > 0;
    }
}
