package dev.mediapipeline.resize.vips;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.mediapipeline.media.ImageFormat;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Tells the format of a file by its first bytes, so that no decoder sees a format that we do not mean to read. */
final class Signature {
    private static final int LONGEST = 256;

    private Signature() {}

    static Optional<ImageFormat> of(ByteBuffer encoded) {
        var bytes = new byte[Math.min(LONGEST, encoded.remaining())];
        encoded.duplicate().get(bytes);
        var head = new String(bytes, ISO_8859_1);
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(ImageFormat.JPEG);
        }
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of(ImageFormat.PNG);
        }
        if (head.startsWith("GIF8")) {
            return Optional.of(ImageFormat.GIF);
        }
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return Optional.of(ImageFormat.WEBP);
        }
        return isAvif(head) ? Optional.of(ImageFormat.AVIF) : Optional.empty();
    }

    /** AVIF shares its container with HEIC, so one of the brands that the first box lists has to be AVIF's. */
    private static boolean isAvif(String head) {
        if (!head.startsWith("ftyp", 4)) {
            return false;
        }
        int end = Math.min(head.length(), (head.charAt(2) << 8) + head.charAt(3));
        for (int brand = 8; brand + 4 <= end; brand += 4) {
            if (head.startsWith("avif", brand) || head.startsWith("avis", brand)) {
                return true;
            }
        }
        return false;
    }
}
