package dev.mediapipeline.client;

import java.io.IOException;

/** The API or S3 failed at every attempt; a later attempt may succeed. */
public final class UnavailableException extends IOException {
    private final int status;

    UnavailableException(String message, int status) {
        super(message);
        this.status = status;
    }

    /** The HTTP status of the last attempt. */
    public int status() {
        return status;
    }
}
