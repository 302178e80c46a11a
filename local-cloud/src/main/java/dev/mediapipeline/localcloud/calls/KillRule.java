package dev.mediapipeline.localcloud.calls;

/**
 * Kills the process of a function at a call that it makes.
 *
 * @param function the function's logical id
 * @param action the call's action as IAM names it, such as {@code s3:PutObject}
 * @param nth the number of the function's call of this action, counted from 1 over all its processes, from now
 * @param moment whether the call takes effect before the process dies
 */
public record KillRule(String function, String action, int nth, Moment moment) {

    /** The moment of the kill. */
    public enum Moment {
        /** The call takes no effect. */
        BEFORE,
        /** The call took effect, and the function never learns it. */
        AFTER
    }
}
