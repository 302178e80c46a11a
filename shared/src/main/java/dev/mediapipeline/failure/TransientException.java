package dev.mediapipeline.failure;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A fault that a later try can mend: the message goes back to its queue. */
public final class TransientException extends RuntimeException {
    private final @Nullable Duration retryAfter;

    /** @param message what failed, and about what */
    public TransientException(String message, Throwable cause) {
        super(message, cause);
        this.retryAfter = null;
    }

    /** The same when no exception revealed it. */
    public TransientException(String message) {
        super(message);
        this.retryAfter = null;
    }

    /** The same when it is known how long it makes no sense to try again. */
    public TransientException(String message, Duration retryAfter) {
        super(message);
        this.retryAfter = retryAfter;
    }

    /** The shortest wait before another try can succeed, if it is known. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
