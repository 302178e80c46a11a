package dev.mediapipeline.fuzz.child;

/** Two parts of the pipeline see two different images in one input. */
final class DisagreementException extends RuntimeException {
    DisagreementException(String message) {
        super(message);
    }
}
