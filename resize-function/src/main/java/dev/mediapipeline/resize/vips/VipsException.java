package dev.mediapipeline.resize.vips;

/**
 * An operation of libvips failed. The text comes from a process-wide buffer, so under concurrency it can belong to
 * another operation: it is for people only, and no decision may depend on it.
 */
public final class VipsException extends RuntimeException {
    VipsException(String message) {
        super(message);
    }
}
