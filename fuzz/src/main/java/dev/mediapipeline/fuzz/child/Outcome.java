package dev.mediapipeline.fuzz.child;

/** The outcome of one input. */
public sealed interface Outcome {
    /** The target accepted it, with this result. */
    record Accepted(String text) implements Outcome {}

    /** The target refused it, as its contract allows. */
    record Refused(String reason) implements Outcome {}

    /**
     * The target broke its contract.
     *
     * @param kind a word for it, such as {@code crash}
     * @param detail a stack trace, or other known details
     */
    record Broken(String kind, String detail) implements Outcome {}
}
