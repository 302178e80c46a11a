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

/**
 * DynamoDB Local, unmodified, as a child process. It has no option to bind to the loopback address only: while it runs,
 * other machines of the network can reach its port unless a firewall keeps them out.
 */
public final class DynamoDbLocal implements AutoCloseable {
    private static final long START_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final Process process;
    private final int port;
    private final Path log;

    /** Starts it without waiting; its data is in memory, or in the folder if one is given. */
    public DynamoDbLocal(
            Installation installation, ChildProcesses children, int port, Optional<Path> folder, Path log) {
        this.port = port;
        this.log = log;
        var jars = installation.dynamoDbLocal();
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
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
        try {
            process = children.start(
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()));
        } catch (IOException e) {
            throw new LocalCloudException("DynamoDB Local cannot start: " + e.getMessage(), e);
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
        ChildProcesses.end(process, Duration.ofSeconds(5));
    }
}
