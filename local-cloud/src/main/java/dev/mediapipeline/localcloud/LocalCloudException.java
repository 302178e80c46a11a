package dev.mediapipeline.localcloud;

/** The local cloud cannot start or go on; the message says what, why, and what to do. */
public final class LocalCloudException extends RuntimeException {
    public LocalCloudException(String message) {
        super(message);
    }

    public LocalCloudException(String message, Throwable cause) {
        super(message, cause);
    }
}
