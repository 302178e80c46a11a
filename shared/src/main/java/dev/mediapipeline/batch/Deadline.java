package dev.mediapipeline.batch;

import java.time.Duration;

/** The end of an invocation, for work that starts only if there is time to finish it. */
@FunctionalInterface
public interface Deadline {
    /** The time left of the invocation. */
    Duration remaining();

    /** Whether at least this much time is left. */
    default boolean leaves(Duration time) {
        return remaining().compareTo(time) >= 0;
    }
}
