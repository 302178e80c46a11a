package dev.mediapipeline.failure;

import dev.mediapipeline.media.Failure;

/** A failure that no retry can resolve. It is recorded on the media item, and the message is acknowledged. */
public final class PermanentException extends RuntimeException {
    private final transient Failure failure;

    /** @param failure shown to the owner of the media item */
    public PermanentException(Failure failure) {
        super(failure.code() + ": " + failure.detail());
        this.failure = failure;
    }

    /** The same, with the exception that caused it. */
    public PermanentException(Failure failure, Throwable cause) {
        super(failure.code() + ": " + failure.detail(), cause);
        this.failure = failure;
    }

    /** The failure, as shown to the owner of the media item. */
    public Failure failure() {
        return failure;
    }
}
