package dev.mediapipeline.api.idempotency;

import dev.mediapipeline.media.Owner;
import dev.mediapipeline.media.Sha256;
import java.util.HexFormat;

/**
 * Identifies a request that may be sent more than once. Scope and name are hashed, so it contains no text chosen by a
 * client.
 *
 * @param value the kind, and 64 hexadecimal digits
 */
public record RequestKey(String value) {
    /** The key of a client's request. Two owners may choose the same idempotency key. */
    public static RequestKey ofClient(Owner owner, String idempotencyKey) {
        return new RequestKey("IDEMPOTENCY#" + hash(owner + "\0" + idempotencyKey));
    }

    /** The key of a webhook. Two senders may choose the same id. */
    public static RequestKey ofHook(String keyId, String webhookId) {
        return new RequestKey("HOOK#" + hash(keyId + "\0" + webhookId));
    }

    private static String hash(String text) {
        return HexFormat.of().formatHex(Sha256.hash(text));
    }

    @Override
    public String toString() {
        return value;
    }
}
