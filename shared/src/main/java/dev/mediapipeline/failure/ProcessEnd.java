package dev.mediapipeline.failure;

/** Ends the process after the response to the current invocation, so that it serves no other. */
public interface ProcessEnd {
    /**
     * Ends the process after the response to the current invocation; the invocation continues until then. A second call
     * changes nothing. Safe to call from any thread.
     *
     * @param reason for not serving another invocation, for the log
     */
    void afterResponse(String reason);

    /** Ends the process after the response if the exception is an {@link Error} or has one among its causes. */
    default void afterResponseTo(Throwable thrown) {
        if (thrown instanceof Error) {
            afterResponse(thrown.toString());
        }
        if (thrown.getCause() != null) {
            afterResponseTo(thrown.getCause());
        }
        for (Throwable suppressed : thrown.getSuppressed()) {
            afterResponseTo(suppressed);
        }
    }
}
