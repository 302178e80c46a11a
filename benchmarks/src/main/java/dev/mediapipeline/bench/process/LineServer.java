package dev.mediapipeline.bench.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A process that does one job for each line it is sent, {@code <operation> <file>}, and answers {@code <ms> <bytes>}. */
public final class LineServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Process process;
    private final BufferedReader answers;
    private final BufferedWriter questions;
    private final String greeting;

    /**
     * Starts it and waits for its first line.
     *
     * @throws IOException if it ends instead
     */
    public LineServer(Path directory, Map<String, String> environment, List<String> command) throws IOException {
        var builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        process = builder.start();
        answers = process.inputReader(UTF_8);
        questions = process.outputWriter(UTF_8);
        greeting = answer(command.getFirst());
    }

    /** Its first line, in which it says what it is. */
    public String greeting() {
        return greeting;
    }

    /** Does a job. */
    public Job run(String operation, Path file) throws IOException {
        var cpu = CpuClock.millis(process.pid());
        questions.write(operation + " " + file + "\n");
        questions.flush();
        var answer = answer(operation).split(" ", -1);
        if (answer[0].equals("error")) {
            throw new IOException("%s of %s: %s".formatted(operation, file, String.join(" ", answer)));
        }
        return new Job(Double.parseDouble(answer[0]), CpuClock.millis(process.pid()) - cpu, Long.parseLong(answer[1]));
    }

    /** The most memory that it had so far. */
    public double peakMegabytes() {
        return ResidentMemory.peak(process.pid());
    }

    private String answer(String what) throws IOException {
        var line = answers.readLine();
        if (line == null) {
            throw new IOException("the process of %s ended".formatted(what));
        }
        return line;
    }

    @Override
    public void close() {
        try {
            questions.close();
            if (process.waitFor(PATIENCE)) {
                return;
            }
        } catch (IOException e) {
            // It has ended already, or is about to be killed.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
