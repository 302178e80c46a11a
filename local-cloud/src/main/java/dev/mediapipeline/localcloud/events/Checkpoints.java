package dev.mediapipeline.localcloud.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How far a consumer has come in each shard of a stream, in a file. */
final class Checkpoints {
    private static final JsonMapper JSON = JsonMapper.builder().build();
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

    /** The last sequence number that was dealt with. */
    synchronized Optional<String> last(String shard) {
        return Optional.ofNullable(byShard.get(shard)).filter(s -> !s.equals(FINISHED));
    }

    synchronized boolean isFinished(String shard) {
        return FINISHED.equals(byShard.get(shard));
    }

    void advance(String shard, String sequenceNumber) {
        write(shard, sequenceNumber);
    }

    void finish(String shard) {
        write(shard, FINISHED);
    }

    private synchronized void write(String shard, String value) {
        byShard.put(shard, value);
        try {
            var partial = file.resolveSibling(file.getFileName() + ".partial");
            Files.writeString(partial, JSON.writeValueAsString(byShard));
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
