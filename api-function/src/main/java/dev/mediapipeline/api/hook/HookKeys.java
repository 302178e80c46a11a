package dev.mediapipeline.api.hook;

import java.util.Optional;

/** The keys of the systems that may send webhooks. */
public interface HookKeys {
    /**
     * The key of an id.
     *
     * @throws dev.mediapipeline.failure.TransientException if the keys cannot be read
     */
    Optional<HookKey> find(String keyId);
}
