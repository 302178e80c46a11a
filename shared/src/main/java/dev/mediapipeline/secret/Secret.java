package dev.mediapipeline.secret;

/** A secret as it is now, within the limit of its cache. */
public interface Secret {
    /**
     * The text of the secret. Never log it.
     *
     * @throws dev.mediapipeline.failure.TransientException if it cannot be had
     */
    String value();
}
