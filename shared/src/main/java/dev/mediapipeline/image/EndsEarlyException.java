package dev.mediapipeline.image;

/** The image is shorter than its header declares. A broken stream throws an IOException instead. */
final class EndsEarlyException extends Exception {
    EndsEarlyException() {
        // It is caught nearby, so it needs no stack trace, which would cost more than reading the header.
        super("the image ends early", null, false, false);
    }
}
