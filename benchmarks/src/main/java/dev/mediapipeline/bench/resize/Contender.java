package dev.mediapipeline.bench.resize;

import dev.mediapipeline.bench.process.LineServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A way to make renditions.
 *
 * @param prefix before the name of an operation, as its server wants it
 * @param operations the operations that it knows
 */
public record Contender(String name, Path directory, List<String> command, String prefix, List<String> operations) {
    /** As the template sets it for resize-function. */
    private static final Map<String, String> ENVIRONMENT = Map.of("MALLOC_ARENA_MAX", "2", "VIPS_WARNING", "0");

    LineServer start() throws IOException {
        return new LineServer(directory, ENVIRONMENT, command);
    }
}
