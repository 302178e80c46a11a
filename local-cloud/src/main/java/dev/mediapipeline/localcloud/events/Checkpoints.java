package dev.mediapipeline.localcloud.events;

import dev.mediapipeline.localcloud.StateFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps a consumer's position in each shard of a stream, in a file. */
final class Checkpoints {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String FINISHED = "finished";

    private final Path file;
    private final Map<String, String> byShard;

    Checkpoints(Path file) {
        this.file = file;
        try {
            Files.createDirectories(file.resolveSibling("."));
            byShard = Files.exists(file)
                    ? JSON.readValue(Files.readString(file), new TypeReference<HashMap<String, String>>() {})
                    : new HashMap<>();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last sequence number that was processed. */
    synchronized Optional<String> last(String shard) {
        return Optional.ofNullable(byShard.get(shard)).filter(s -> !s.equals(FINISHED));
    }

    synchronized boolean isFinished(String shard) {
        return FINISHED.equals(byShard.get(shard));
    }

    synchronized void advance(String shard, String sequenceNumber) {
        byShard.put(shard, sequenceNumber);
        StateFolder.write(file, JSON.writeValueAsString(byShard));
    }

    void finish(String shard) {
        advance(shard, FINISHED);
    }
}
