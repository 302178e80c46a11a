package dev.mediapipeline.localcloud.lambda;

/** The result of an invocation. */
public sealed interface InvocationResult {

    /** The function returned a response, as JSON. */
    record Responded(String body) implements InvocationResult {}

    /** The function failed and its process is still alive; {@code error} is Lambda's error document. */
    record Failed(String error) implements InvocationResult {}

    /** It took longer than its timeout, and its process was killed. */
    record TimedOut(String message) implements InvocationResult {}

    /** Its process ended before it responded, or never came up. */
    record Crashed(String message) implements InvocationResult {}

    /** The result as a sentence. */
    default String description() {
        return switch (this) {
            case Responded _ -> "It responded.";
            case Failed failed -> failed.error();
            case TimedOut timedOut -> timedOut.message();
            case Crashed crashed -> crashed.message();
        };
    }
}
