package dev.mediapipeline.api.listing;

import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.Owner;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads cursors: signed positions in a list, valid for one owner and one status until the key changes. A
 * cursor is the Base64url of time (8 bytes), media id (16 bytes) and their HMAC-SHA256 (32 bytes).
 */
public final class Cursors {
    private static final int POSITION_BYTES = Long.BYTES * 3;
    private static final int SIGNATURE_BYTES = 32;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final Supplier<String> key;

    /** @param key supplies the current key, which can change */
    public Cursors(Supplier<String> key) {
        this.key = key;
    }

    String write(Owner owner, @Nullable MediaStatus status, Position position) {
        UUID id = UUID.fromString(position.mediaId().value());
        byte[] bytes = ByteBuffer.allocate(POSITION_BYTES)
                .putLong(position.listedAt())
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return ENCODER.encodeToString(ByteBuffer.allocate(POSITION_BYTES + SIGNATURE_BYTES)
                .put(bytes)
                .put(sign(owner, status, bytes))
                .array());
    }

    /** The position in a cursor for this owner and this status; empty for any other text. */
    Optional<Position> read(Owner owner, @Nullable MediaStatus status, String cursor) {
        byte[] bytes = decode(cursor);
        if (bytes.length != POSITION_BYTES + SIGNATURE_BYTES) {
            return Optional.empty();
        }
        ByteBuffer parts = ByteBuffer.wrap(bytes);
        var position =
                new Position(parts.getLong(), new MediaId(new UUID(parts.getLong(), parts.getLong()).toString()));
        byte[] expected = write(owner, status, position).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, cursor.getBytes(StandardCharsets.UTF_8))
                ? Optional.of(position)
                : Optional.empty();
    }

    private static byte[] decode(String cursor) {
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    /** The length before the owner separates the parts. */
    private byte[] sign(Owner owner, @Nullable MediaStatus status, byte[] position) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.get().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update("%d %s %s "
                    .formatted(owner.value().length(), owner, status == null ? "any" : status)
                    .getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(position);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA256", e);
        }
    }
}
