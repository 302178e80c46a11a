package dev.mediapipeline.bench.measure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A program with its arguments.
 *
 * @param directory the folder in which it runs
 * @param environment variables in addition to those of this process
 */
public record Command(Path directory, List<String> words, Map<String, String> environment) {
    public Command(Path directory, List<String> words) {
        this(directory, words, Map.of());
    }

    /** Prepares a process, with standard error in its output. */
    public ProcessBuilder builder() {
        var builder = new ProcessBuilder(words).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder;
    }

    /**
     * Runs the program to its end and returns its output.
     *
     * @throws IOException if it cannot be started or fails; the message contains the output
     */
    public String run() throws IOException, InterruptedException {
        var process = builder().start();
        try {
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new IOException(
                        "%s ended with code %d: %s".formatted(String.join(" ", words), process.exitValue(), output));
            }
            return output;
        } finally {
            process.destroyForcibly();
        }
    }
}
