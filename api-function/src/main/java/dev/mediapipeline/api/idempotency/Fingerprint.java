package dev.mediapipeline.api.idempotency;

import dev.mediapipeline.media.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A digest of a request's content. Requests with different content have different fingerprints.
 *
 * @param hex a SHA-256 in hexadecimal digits
 */
public record Fingerprint(String hex) {
    /** The fingerprint of a request with these parts, some of which may be absent. */
    public static Fingerprint of(byte @Nullable [] content, @Nullable String... texts) {
        MessageDigest digest = Sha256.digest();
        add(digest, content);
        for (String text : texts) {
            add(digest, text == null ? null : text.getBytes(StandardCharsets.UTF_8));
        }
        return new Fingerprint(HexFormat.of().formatHex(digest.digest()));
    }

    /** The length before each part separates the parts; an absent part differs from an empty one. */
    private static void add(MessageDigest digest, byte @Nullable [] part) {
        digest.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(part == null ? -1 : part.length)
                .flip());
        if (part != null) {
            digest.update(part);
        }
    }
}
