package dev.mediapipeline.localcloud.emulators;

import dev.mediapipeline.localcloud.LocalCloudException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * DynamoDB Local, unmodified, as a child process. It has no option to bind to the loopback address only: while it runs,
 * other machines on the network can reach its port unless a firewall blocks them.
 */
public final class DynamoDbLocal implements AutoCloseable {
    private static final long START_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final ChildProcesses children;
    private final int port;
    private final Optional<Path> folder;
    private final Path log;
    private final Consumer<String> reports;
    private final List<String> command;
    private volatile Process process;
    private volatile boolean closed;

    /**
     * Starts it without waiting; its data is in memory, or in the folder if one is given. If it ends on its own, it is
     * restarted with the data in its folder.
     *
     * @param reports receives a report if it ends, and of its restart
     */
    public DynamoDbLocal(
            Installation installation,
            ChildProcesses children,
            int port,
            Optional<Path> folder,
            Path log,
            Consumer<String> reports) {
        this.children = children;
        this.port = port;
        this.folder = folder;
        this.log = log;
        this.reports = reports;
        var jars = installation.dynamoDbLocal();
        command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                jars.resolve("*") + ":" + installation.ownClasses(),
                ParentWatch.class.getName(),
                "software.amazon.dynamodb.services.local.main.ServerRunner",
                "-disableTelemetry",
                "-sharedDb",
                "-port",
                Integer.toString(port)));
        command.addAll(folder.map(f -> List.of("-dbPath", f.toString())).orElse(List.of("-inMemory")));
        process = launch(ProcessBuilder.Redirect.to(log.toFile()));
        watch();
    }

    private Process launch(ProcessBuilder.Redirect output) {
        try {
            return children.start(
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output));
        } catch (IOException e) {
            throw new LocalCloudException("DynamoDB Local cannot start: " + e.getMessage(), e);
        }
    }

    private void watch() {
        var _ = process.onExit().thenRunAsync(this::startAgain);
    }

    private void startAgain() {
        if (closed) {
            return;
        }
        if (folder.isEmpty()) {
            reports.accept(
                    "DynamoDB Local ended, and its data, which was in memory, is lost: restart the local cloud.");
            return;
        }
        reports.accept(
                "DynamoDB Local ended with exit code %d; restarting it with its data.".formatted(process.exitValue()));
        try {
            process = launch(ProcessBuilder.Redirect.appendTo(log.toFile()));
            awaitReady();
            watch();
        } catch (LocalCloudException e) {
            reports.accept(e.getMessage());
        }
    }

    /** Waits until it accepts connections. */
    public void awaitReady() {
        var deadline = System.nanoTime() + START_NANOS;
        while (!accepts()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new LocalCloudException("DynamoDB Local did not start on port %d:%n%s".formatted(port, log()));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private boolean accepts() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }

    @Override
    public void close() {
        closed = true;
        ChildProcesses.end(process, Duration.ofSeconds(5));
    }
}
