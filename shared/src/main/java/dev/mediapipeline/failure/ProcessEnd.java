package dev.mediapipeline.failure;

/** Ends the process after the response to the current invocation, so that it serves no other. */
public interface ProcessEnd {
    /**
     * Ends the process after the response to the current invocation, whose work goes on until then. A second call changes
     * nothing. Safe to call from any thread.
     *
     * @param reason why the process must not serve another invocation, for the log
     */
    void afterResponse(String reason);

    /** Ends the process after the response if this is an {@link Error}, or has one among its causes. */
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
