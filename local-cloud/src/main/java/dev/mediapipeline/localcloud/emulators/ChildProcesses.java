package dev.mediapipeline.localcloud.emulators;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The processes that the local cloud started, by id and time of start, in a file. The next local cloud on the same
 * folder ends the processes that a killed one left behind.
 */
public final class ChildProcesses implements AutoCloseable {
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private final Path file;
    private final Set<ProcessHandle> children = ConcurrentHashMap.newKeySet();
    private boolean closed;

    public ChildProcesses(Path file) {
        this.file = file;
        endLeftovers();
    }

    /**
     * Starts a process and records it until it ends. Where the system has {@code setsid}, the process gets a session of
     * its own: Ctrl-C then reaches the local cloud alone, which ends its processes in order.
     */
    public Process start(ProcessBuilder builder) throws IOException {
        if (Files.isExecutable(SETSID)) {
            builder.command(Stream.concat(Stream.of(SETSID.toString()), builder.command().stream())
                    .toList());
        }
        var process = builder.start();
        children.add(process.toHandle());
        write();
        var _ = process.onExit().thenRun(() -> {
            children.remove(process.toHandle());
            write();
        });
        return process;
    }

    /** Asks a process to end, and kills it if it has not ended within that time. */
    public static void end(Process process, Duration patience) {
        process.destroy();
        try {
            if (!process.waitFor(patience)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void endLeftovers() {
        if (!Files.exists(file)) {
            return;
        }
        try {
            for (var line : Files.readAllLines(file)) {
                var fields = line.split(" ", 2);
                ProcessHandle.of(Long.parseLong(fields[0]))
                        .filter(handle -> started(handle).equals(fields[1]))
                        .ifPresent(ChildProcesses::kill);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void write() {
        if (closed) {
            return;
        }
        try {
            Files.writeString(
                    file,
                    children.stream()
                            .map(c -> c.pid() + " " + started(c) + "\n")
                            .collect(Collectors.joining()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String started(ProcessHandle handle) {
        return handle.info().startInstant().map(Instant::toString).orElse("unknown");
    }

    /**
     * Kills the processes still running and waits for their end, so that nothing writes to the state folder any more.
     */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        children.forEach(ProcessHandle::destroyForcibly);
        children.forEach(ChildProcesses::kill);
    }

    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().completeOnTimeout(process, 5, TimeUnit.SECONDS).join();
    }
}
