package dev.mediapipeline.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;

/** Builds files byte by byte. */
final class Bytes {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Bytes text(String text) {
        bytes.writeBytes(text.getBytes(ISO_8859_1));
        return this;
    }

    Bytes u8(int... values) {
        for (int value : values) {
            bytes.write(value);
        }
        return this;
    }

    Bytes u16(int... values) {
        for (int value : values) {
            u8(value >> 8, value);
        }
        return this;
    }

    Bytes u32(long... values) {
        for (long value : values) {
            u16((int) (value >> 16), (int) value);
        }
        return this;
    }

    Bytes u16le(int... values) {
        for (int value : values) {
            u8(value, value >> 8);
        }
        return this;
    }

    Bytes u32le(long value) {
        return u16le((int) value, (int) (value >> 16));
    }

    Bytes bytes(byte... more) {
        bytes.writeBytes(more);
        return this;
    }

    /** A PNG chunk, without a valid checksum, since nothing reads it. */
    Bytes chunk(String name, byte... data) {
        return u32(data.length).text(name).bytes(data).u32(0);
    }

    /** An AVIF box. */
    Bytes box(String name, byte... data) {
        return u32(8L + data.length).text(name).bytes(data);
    }

    byte[] array() {
        return bytes.toByteArray();
    }

    /** A stream of this file followed by many copies of a part, without holding them all in memory. */
    InputStream then(byte[] part, int times) {
        byte[] start = array();
        long length = start.length + (long) part.length * times;
        return new InputStream() {
            private long at;

            @Override
            public int read() {
                if (at >= length) {
                    return -1;
                }
                long now = at++;
                return (now < start.length ? start[(int) now] : part[(int) ((now - start.length) % part.length)])
                        & 0xff;
            }

            @Override
            public int read(byte[] into, int offset, int count) {
                int read = 0;
                while (read < count && at < length) {
                    into[offset + read++] = (byte) read();
                }
                return read == 0 && count > 0 ? -1 : read;
            }
        };
    }
}
