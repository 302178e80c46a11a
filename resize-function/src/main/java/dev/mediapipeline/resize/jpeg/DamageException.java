package dev.mediapipeline.resize.jpeg;

/** The entropy-coded data contradicts itself or the header. */
final class DamageException extends RuntimeException {
    private final String what;

    DamageException(String what) {
        super(what, null, /* enableSuppression= */ false, /* writableStackTrace= */ false);
        this.what = what;
    }

    String what() {
        return what;
    }
}
