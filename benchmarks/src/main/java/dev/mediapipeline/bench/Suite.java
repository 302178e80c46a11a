package dev.mediapipeline.bench;

import java.io.IOException;

/** Measures one question. Every process that it starts has ended when it returns or throws. */
public interface Suite {
    /** Returns every single value as one of the records of {@link Results}. */
    Record measure(Setting setting) throws IOException, InterruptedException;
}
