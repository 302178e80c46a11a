package dev.mediapipeline.api.idempotency;

import dev.mediapipeline.media.Owner;

/**
 * Identifies a request that may come more than once. Nothing that a client chose stands in it: the scope and the name
 * are hashed.
 *
 * @param value the kind, and 64 hexadecimal digits
 */
public record RequestKey(String value) {
    /** A client's own key, which two owners can choose without meeting. */
    public static RequestKey ofClient(Owner owner, String idempotencyKey) {
        return new RequestKey("IDEMPOTENCY#" + Sha256.hex(owner + "\0" + idempotencyKey));
    }

    /** A webhook's id, which two senders can choose without meeting. */
    public static RequestKey ofHook(String keyId, String webhookId) {
        return new RequestKey("HOOK#" + Sha256.hex(keyId + "\0" + webhookId));
    }

    @Override
    public String toString() {
        return value;
    }
}
