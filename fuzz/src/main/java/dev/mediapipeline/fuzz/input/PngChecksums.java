package dev.mediapipeline.fuzz.input;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/** Repairs a PNG's checksums; without that, most changes would never be read. */
final class PngChecksums {
    private static final int SIZE = 4;

    private PngChecksums() {}

    static byte[] repair(byte[] png) {
        return Bytes.join(
                Grammar.PNG.parts(png).stream().map(PngChecksums::repair).toList());
    }

    private static byte[] repair(Part chunk) {
        byte[] bytes = chunk.bytes().clone();
        if (chunk.tail() == SIZE) {
            var crc = new CRC32();
            crc.update(bytes, SIZE, bytes.length - 2 * SIZE);
            ByteBuffer.wrap(bytes).putInt(bytes.length - SIZE, (int) crc.getValue());
        }
        return bytes;
    }
}
