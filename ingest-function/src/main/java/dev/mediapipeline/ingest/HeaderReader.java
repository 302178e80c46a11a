package dev.mediapipeline.ingest;

import java.io.IOException;
import java.io.InputStream;

/** Finds out what an image is without decoding it. */
public interface HeaderReader {
    /**
     * Reads the header, and no more than is needed for it. What it is, is decided by its content alone.
     *
     * @throws dev.mediapipeline.failure.PermanentException {@code UNSUPPORTED_FORMAT} or {@code CORRUPT}
     * @throws IOException if the stream breaks
     */
    ImageHeader read(InputStream image) throws IOException;
}
