package dev.mediapipeline.failure;

import dev.mediapipeline.media.Failure;

/** A fault that trying again cannot mend. It is recorded on the media item and the message is acknowledged. */
public final class PermanentException extends RuntimeException {
    private final transient Failure failure;

    /** @param failure what the owner of the media item is told */
    public PermanentException(Failure failure) {
        super(failure.code() + ": " + failure.detail());
        this.failure = failure;
    }

    /** The same, with the exception that revealed it. */
    public PermanentException(Failure failure, Throwable cause) {
        super(failure.code() + ": " + failure.detail(), cause);
        this.failure = failure;
    }

    /** What the owner of the media item is told. */
    public Failure failure() {
        return failure;
    }
}
