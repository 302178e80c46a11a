package dev.mediapipeline.ingest;

import java.io.InputStream;
import java.util.Optional;

/** The objects that clients uploaded. */
public interface Uploads {
    /**
     * Opens an object for reading.
     *
     * @return the open upload; empty if there is no such object
     * @throws dev.mediapipeline.failure.TransientException if it could not be opened
     */
    Optional<Upload> open(String key);

    /**
     * Deletes an object; succeeds if there is none.
     *
     * @throws dev.mediapipeline.failure.TransientException if it may still exist
     */
    void delete(String key);

    /**
     * An open upload.
     *
     * @param etag identifies the bytes, without quotes
     * @param length bytes
     * @param bytes from the first on
     * @param end ends the transfer at any point
     */
    record Upload(String etag, long length, InputStream bytes, Runnable end) implements AutoCloseable {
        @Override
        public void close() {
            end.run();
        }
    }
}
