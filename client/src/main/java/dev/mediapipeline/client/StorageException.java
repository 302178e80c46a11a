package dev.mediapipeline.client;

import java.io.IOException;

/** S3 refused a presigned URL: it has expired, or the bytes or headers are not the announced ones. */
public final class StorageException extends IOException {
    private final int status;

    StorageException(String message, int status) {
        super(message);
        this.status = status;
    }

    /** The HTTP status of S3's response. */
    public int status() {
        return status;
    }
}
