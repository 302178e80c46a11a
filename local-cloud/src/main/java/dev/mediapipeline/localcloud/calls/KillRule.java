package dev.mediapipeline.localcloud.calls;

/**
 * Kills the process of a function at one of its calls.
 *
 * @param function the function's logical id
 * @param action the call's action as IAM names it, such as {@code s3:PutObject}
 * @param nth which of the function's calls of this action, counted from 1 across all its processes, from now on
 * @param moment whether the call takes effect before the process dies
 */
public record KillRule(String function, String action, int nth, Moment moment) {

    /** The moment of the kill. */
    public enum Moment {
        /** The call takes no effect. */
        BEFORE,
        /** The call took effect, but the function gets no response. */
        AFTER
    }
}
