package dev.mediapipeline.resize.jpeg;

/** The entropy-coded data contradicts itself or the header. */
final class DamageException extends RuntimeException {
    DamageException(String what) {
        super(what, null, /* enableSuppression= */ false, /* writableStackTrace= */ false);
    }
}
