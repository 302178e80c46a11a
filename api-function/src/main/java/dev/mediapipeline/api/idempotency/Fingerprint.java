package dev.mediapipeline.api.idempotency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks for, in short: two requests have the same one only if they ask for the same.
 *
 * @param hex a SHA-256 in hexadecimal digits
 */
public record Fingerprint(String hex) {
    /** That of a request of these parts, some of which may be absent. */
    public static Fingerprint of(byte @Nullable [] content, @Nullable String... texts) {
        MessageDigest digest = Sha256.digest();
        add(digest, content);
        for (String text : texts) {
            add(digest, text == null ? null : text.getBytes(StandardCharsets.UTF_8));
        }
        return new Fingerprint(HexFormat.of().formatHex(digest.digest()));
    }

    /** With its length before it, no part can pass for the beginning of the next one; absent is not empty. */
    private static void add(MessageDigest digest, byte @Nullable [] part) {
        digest.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(part == null ? -1 : part.length)
                .flip());
        if (part != null) {
            digest.update(part);
        }
    }
}
