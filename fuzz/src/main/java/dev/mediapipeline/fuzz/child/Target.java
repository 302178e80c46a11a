package dev.mediapipeline.fuzz.child;

import java.io.IOException;

/** Code under test. */
@FunctionalInterface
public interface Target {
    /**
     * Tries one input.
     *
     * @param question further information for the target
     * @return its result
     * @throws dev.mediapipeline.failure.PermanentException if it refuses the input, which its contract allows
     * @throws DisagreementException if its result contradicts the question
     */
    String run(String question, byte[] input) throws IOException;
}
