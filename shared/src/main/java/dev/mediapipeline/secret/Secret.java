package dev.mediapipeline.secret;

/** A secret; its value may be as old as its cache allows. */
public interface Secret {
    /**
     * The text of the secret. Never log it.
     *
     * @throws dev.mediapipeline.failure.TransientException if it cannot be read
     */
    String value();
}
