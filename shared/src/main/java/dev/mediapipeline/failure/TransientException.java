package dev.mediapipeline.failure;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An error that a retry may resolve: the message returns to its queue. */
public final class TransientException extends RuntimeException {
    private final @Nullable Duration retryAfter;

    /** @param message the failed action and its subject */
    public TransientException(String message, Throwable cause) {
        super(message, cause);
        this.retryAfter = null;
    }

    /** The same without a causing exception. */
    public TransientException(String message) {
        super(message);
        this.retryAfter = null;
    }

    /** The same with the minimum wait before a useful retry. */
    public TransientException(String message, Duration retryAfter) {
        super(message);
        this.retryAfter = retryAfter;
    }

    /** The minimum wait before a retry can succeed, if it is known. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
