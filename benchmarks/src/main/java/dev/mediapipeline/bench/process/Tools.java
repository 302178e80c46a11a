package dev.mediapipeline.bench.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Programs that run once, such as compilers. */
public final class Tools {
    private Tools() {}

    /**
     * Runs a program to its end and returns what it printed.
     *
     * @throws IOException if it is not there, or fails; its output is in the message
     */
    public static String run(Path directory, List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        try {
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new IOException(
                        "%s ended with code %d: %s".formatted(String.join(" ", command), process.exitValue(), output));
            }
            return output;
        } finally {
            process.destroyForcibly();
        }
    }

    /** The first line that a program prints about its version; nothing if it is not there. */
    public static Optional<String> version(String program, String argument) throws InterruptedException {
        try {
            return run(Path.of("."), List.of(program, argument)).lines().findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
