package dev.mediapipeline.fuzz.child;

import java.io.IOException;

/** Code under test. */
@FunctionalInterface
public interface Target {
    /**
     * Tries one input.
     *
     * @param question what else the target needs to know
     * @return what it found
     * @throws dev.mediapipeline.failure.PermanentException if it refuses the input, which is in order
     * @throws DisagreementException if it found something else than the question says
     */
    String run(String question, byte[] input) throws IOException;
}
