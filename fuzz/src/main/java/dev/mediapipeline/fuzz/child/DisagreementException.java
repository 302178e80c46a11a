package dev.mediapipeline.fuzz.child;

/** Two parts of the pipeline see different images in the same input. */
final class DisagreementException extends RuntimeException {
    DisagreementException(String message) {
        super(message);
    }
}
