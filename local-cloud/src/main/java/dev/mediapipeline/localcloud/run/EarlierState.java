package dev.mediapipeline.localcloud.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;

/** What earlier runs left in the state folder. */
final class EarlierState {
    /** Everything that a run keeps; whatever else is in the folder is not ours to delete. */
    private static final List<String> KEPT = List.of(
            "checkpoints",
            "dynamodb",
            "functions",
            "issuer",
            "logs",
            "notifications",
            "processes",
            "renditions",
            "s3",
            "secrets.json",
            "sqs");

    private EarlierState() {}

    /**
     * Deletes what earlier runs kept, and nothing else.
     *
     * @throws RunException if a local cloud is using the folder
     */
    static void forget(Path state) throws IOException {
        var lock = state.resolve("lock");
        if (!Files.exists(lock)) {
            return;
        }
        try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                var held = channel.tryLock()) {
            if (held == null) {
                throw new RunException("Another local cloud runs on '%s': stop it before you forget its state."
                        .formatted(state.toAbsolutePath()));
            }
            for (var name : KEPT) {
                delete(state.resolve(name));
            }
        }
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (var files = Files.walk(path)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
