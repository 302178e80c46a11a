package dev.mediapipeline.api.hook;

import java.util.Optional;

/** The keys of the systems that may send webhooks. */
public interface HookKeys {
    /**
     * Finds a key by its id.
     *
     * @throws dev.mediapipeline.failure.TransientException if the keys cannot be read
     */
    Optional<HookKey> find(String keyId);
}
