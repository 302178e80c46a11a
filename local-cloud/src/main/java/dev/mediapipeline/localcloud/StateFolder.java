package dev.mediapipeline.localcloud;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The folder for all lasting state of a local cloud, locked by one local cloud at a time. */
public final class StateFolder implements AutoCloseable {
    /** The file that records what earlier runs sent. */
    public static final String SENT = "sent.jsonl";

    private static final String LOCK = "lock";
    private static final int DELETIONS = 20;
    private static final long DELETION_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /** All the state in the folder; anything else in it is not ours to delete. */
    private static final List<String> KEPT = List.of(
            "checkpoints",
            "creations",
            "dynamodb",
            "functions",
            "issuer",
            "logs",
            "notifications",
            "processes",
            "renditions",
            "s3",
            "secrets.json",
            SENT,
            "sqs");

    private static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_FOLDER = PosixFilePermissions.fromString("rwx------");

    private final Path root;
    private final boolean temporary;
    private final FileChannel channel;

    private StateFolder(Path root, boolean temporary) throws IOException {
        this.root = root;
        this.temporary = temporary;
        Files.setPosixFilePermissions(Files.createDirectories(root), OWNER_FOLDER);
        this.channel = FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock() == null) {
            channel.close();
            throw new LocalCloudException(
                    "Another local cloud is running on %s: stop it first, or start this one in another clone."
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

    /** The folder if its content outlives the local cloud; an emulator without a folder keeps its data in memory. */
    Optional<Path> lasting(String name) {
        return temporary ? Optional.empty() : Optional.of(folder(name));
    }

    /** Writes a file atomically, readable by its owner only: some files hold keys. */
    public static void write(Path file, String text) {
        try {
            var part = file.resolveSibling(file.getFileName() + ".part");
            Files.deleteIfExists(part);
            Files.createFile(part, PosixFilePermissions.asFileAttribute(OWNER_FILE));
            Files.writeString(part, text);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new LocalCloudException("Cannot write %s: %s".formatted(file, e), e);
        }
    }

    /**
     * Deletes the state of earlier runs from the folder, and nothing else.
     *
     * @throws LocalCloudException if a local cloud is using it
     */
    public static void forget(Path folder) {
        if (Files.exists(folder.resolve(LOCK))) {
            try (var state = open(Optional.of(folder))) {
                KEPT.forEach(name -> delete(state.file(name)));
            }
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (temporary) {
            delete(root);
        }
    }

    /** Retries for a while: a process that was just killed may still have been writing. */
    private static void delete(Path path) {
        for (var attempt = 1; Files.exists(path); attempt++) {
            try (var files = Files.walk(path)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException | UncheckedIOException e) {
                if (attempt == DELETIONS) {
                    throw new LocalCloudException("Cannot delete %s: %s".formatted(path, e), e);
                }
                LockSupport.parkNanos(DELETION_PAUSE_NANOS);
            }
        }
    }
}
