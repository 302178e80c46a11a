package dev.mediapipeline.bench;

import java.io.IOException;
import tools.jackson.databind.node.ObjectNode;

/** One question that is measured; every process that it starts has ended when it returns or throws. */
public interface Suite {
    /** Measures, and writes every single value into the results. */
    void measure(Setting setting, ObjectNode results) throws IOException, InterruptedException;
}
