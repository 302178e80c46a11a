package dev.mediapipeline.bench.measure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.function.Predicate.not;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Samples where the threads of some processes spend their CPU time, with Linux' perf, while this is open. */
public final class Samples implements AutoCloseable {
    /** Keeps 4 KB of each stack, enough to find the caller of the C library or the kernel. A smaller buffer loses samples. */
    private static final String RECORD = "perf record -e cpu-clock -F 1999 -m 8M --call-graph dwarf,4096 -o";

    private static final String PRINT = "perf script -F comm,ip,dso --no-inline -i";

    private final Path file;
    private final Process perf;

    /**
     * Starts to sample.
     *
     * @param file receives perf's data
     * @throws IOException if perf cannot sample
     */
    public Samples(Path file, List<Long> pids) throws IOException, InterruptedException {
        this.file = file;
        var ids = pids.stream().map(String::valueOf).collect(Collectors.joining(","));
        // Perf starts the shell when it samples, and stops when the shell has ended.
        perf = command(RECORD, file.toString(), "-p", ids, "sh", "-c", "echo sampling; read end")
                .builder()
                .redirectErrorStream(false)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (perf.inputReader(UTF_8).readLine() == null) {
            throw new IOException("perf record ended with code " + perf.waitFor());
        }
    }

    /** Stops, and returns the share of the CPU time that was spent outside libvips. */
    public double endOutsideLibvips() throws IOException, InterruptedException {
        perf.getOutputStream().close();
        perf.waitFor();
        return outsideLibvips(command(PRINT, file.toString()).run());
    }

    /** Reads perf's text: for each sample the thread's name, a line for each call with its file, and an empty line. */
    static double outsideLibvips(String script) {
        var samples =
                Stream.of(script.split("\n\n")).filter(not(String::isBlank)).toList();
        var outside = samples.stream().filter(not(Samples::isInsideLibvips)).count();
        return (double) outside / samples.size();
    }

    /** The C library and the kernel below a call of libvips count as libvips. */
    private static boolean isInsideLibvips(String sample) {
        return sample.startsWith("libvips worker") || sample.contains("/libvips-cpp.so");
    }

    private static Command command(String words, String... more) {
        return new Command(
                Path.of("."),
                Stream.concat(Stream.of(words.split(" ")), Stream.of(more)).toList());
    }

    @Override
    public void close() {
        perf.destroyForcibly();
    }
}
