package dev.mediapipeline.bench.page;

import java.io.IOException;
import java.nio.file.Path;
import tools.jackson.databind.node.ObjectNode;

/** The page of results. */
public final class Page {
    public Page(ObjectNode results) {}

    public Path write(Path docs) throws IOException {
        return docs;
    }
}
