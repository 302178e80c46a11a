package dev.mediapipeline.image;

/** The image ends before what its header promises. A stream that breaks throws an IOException instead. */
final class EndsEarlyException extends Exception {
    EndsEarlyException() {
        super("the image ends early");
    }
}
