package dev.mediapipeline.bench.measure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** A process that does one job for each line {@code <operation> <file>} and responds {@code <milliseconds> <bytes>}. */
public final class LineServer implements AutoCloseable {
    private final String prefix;
    private final Process process;
    private final BufferedReader responses;
    private final BufferedWriter requests;

    /** A finished job: the time that the process measured, its CPU time, and the bytes it made. */
    public record Job(double wallMillis, double cpuMillis, long bytes) {}

    /**
     * Starts the process and waits for its first line, which only says that it is ready.
     *
     * @throws IOException if it ends instead
     */
    public LineServer(Command command, String prefix) throws IOException {
        this.prefix = prefix;
        process = command.builder()
                .redirectErrorStream(false)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        responses = process.inputReader(UTF_8);
        requests = process.outputWriter(UTF_8);
        if (responses.readLine() == null) {
            throw new IOException("%s ended at once".formatted(command.words()));
        }
    }

    /** Does a job of an operation; its name gets the prefix. */
    public Job run(String operation, Path file) throws IOException {
        var cpu = ProcessUsage.cpuMillis(process.pid());
        var response = request(prefix + operation, file);
        var figures = response.split(" ", 2);
        return new Job(
                Double.parseDouble(figures[0]),
                ProcessUsage.cpuMillis(process.pid()) - cpu,
                Long.parseLong(figures[1]));
    }

    /** Its peak memory so far. */
    public double peakMegabytes() {
        return ProcessUsage.peakMegabytes(process.pid());
    }

    /** Sends a line without the prefix; it changes the jobs after it. */
    public String request(String operation, Path file) throws IOException {
        requests.write(operation + " " + file + "\n");
        requests.flush();
        var response = responses.readLine();
        if (response == null || response.startsWith("error")) {
            throw new IOException("%s of %s: %s".formatted(operation, file, response));
        }
        return response;
    }

    /** Ends the process: it stops at the end of its input. */
    @Override
    public void close() {
        try (requests) {
            requests.close();
            process.waitFor(Duration.ofSeconds(2));
        } catch (IOException e) {
            // It has ended already.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
