package dev.mediapipeline.failure;

/** Ends the process after the response to the current invocation, when it must not serve another one. */
public interface ProcessEnd {
    /**
     * Ends the process once the current invocation has been responded to. The work of the invocation goes on until then.
     * Asking again changes nothing. Safe to call from any thread.
     *
     * @param reason why the process must not serve another invocation, for the log
     */
    void afterResponse(String reason);

    /** Ends the process after the response if an {@link Error} is what was thrown, or is among its causes. */
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
