package dev.mediapipeline.localcloud;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The folder with everything that a local cloud keeps, held by one local cloud at a time. */
final class StateFolder implements AutoCloseable {
    private final Path root;
    private final boolean temporary;
    private final FileChannel channel;

    private StateFolder(Path root, boolean temporary) throws IOException {
        this.root = root;
        this.temporary = temporary;
        this.channel = FileChannel.open(
                Files.createDirectories(root).resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock() == null) {
            channel.close();
            throw new LocalCloudException("Another local cloud runs on %s: stop it, or choose another state folder."
                    .formatted(root.toAbsolutePath()));
        }
    }

    /** Opens the folder, or a temporary one that is deleted at the end. */
    static StateFolder open(Optional<Path> folder) {
        try {
            return folder.isPresent()
                    ? new StateFolder(folder.get().toAbsolutePath(), false)
                    : new StateFolder(Files.createTempDirectory("local-cloud"), true);
        } catch (IOException e) {
            throw new LocalCloudException("Cannot use the state folder %s: %s".formatted(folder.orElse(null), e), e);
        }
    }

    private @Nullable FileLock lock() throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    Path file(String name) {
        return root.resolve(name);
    }

    Path folder(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new LocalCloudException("Cannot create the folder %s: %s".formatted(root.resolve(name), e), e);
        }
    }

    /** The folder when its content survives the local cloud; an emulator without one keeps its data in memory. */
    Optional<Path> lasting(String name) {
        return temporary ? Optional.empty() : Optional.of(folder(name));
    }

    @Override
    public void close() {
        try {
            channel.close();
            if (temporary) {
                delete();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void delete() throws IOException {
        try (var files = Files.walk(root)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
