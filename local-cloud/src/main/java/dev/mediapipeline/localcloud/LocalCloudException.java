package dev.mediapipeline.localcloud;

/** The local cloud cannot start or continue; the message names the problem, its cause and the remedy. */
public final class LocalCloudException extends RuntimeException {
    public LocalCloudException(String message) {
        super(message);
    }

    public LocalCloudException(String message, Throwable cause) {
        super(message, cause);
    }
}
