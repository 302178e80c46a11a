package dev.mediapipeline.resize.vips;

/**
 * libvips could not do something. The text comes from one buffer for the whole process, so under concurrency it can be
 * another operation's: it helps a reader, no decision may depend on it.
 */
public final class VipsException extends RuntimeException {
    VipsException(String message) {
        super(message);
    }
}
