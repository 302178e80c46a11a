package dev.mediapipeline.fuzz.child;

/** How one input ended. */
public sealed interface Outcome {
    /** The target accepted it, and found this. */
    record Accepted(String text) implements Outcome {}

    /** The target refused it as its contract says. */
    record Refused(String reason) implements Outcome {}

    /**
     * The target broke its contract.
     *
     * @param kind a word for it, such as {@code crash}
     * @param detail a stack trace, or what else is known
     */
    record Broken(String kind, String detail) implements Outcome {}
}
