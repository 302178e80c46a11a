package dev.mediapipeline.bench.process;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.summingLong;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Where the threads of some processes spend their CPU time, sampled by Linux' perf while this is open. */
public final class Samples implements AutoCloseable {
    private static final String HERTZ = "1999";
    private static final Pattern COUNTED = Pattern.compile("\\s*(\\d+)\\s*\\|(.+)\\|(.+)");

    private final Path file;
    private final Process perf;

    /** A place where time is spent: the name of a thread, and the program or library (or the kernel) whose code it runs. */
    public record Place(String thread, String object) {}

    private record Count(Place place, long samples) {}

    /**
     * Begins to sample.
     *
     * @param file where perf keeps what it has seen; an older one is replaced
     * @throws IOException if perf cannot do it
     */
    public Samples(Path file, List<Long> pids) throws IOException, InterruptedException {
        this.file = file;
        Files.deleteIfExists(file);
        var all = pids.stream().map(String::valueOf).collect(joining(","));
        perf = new ProcessBuilder("perf", "record", "-e", "cpu-clock", "-F", HERTZ, "-o", file.toString(), "-p", all)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        // It writes as soon as it samples.
        while (!Files.exists(file) || Files.size(file) == 0) {
            if (!perf.isAlive()) {
                throw new IOException("perf record ended with code %d".formatted(perf.exitValue()));
            }
            Thread.sleep(1);
        }
    }

    /** Ends, and counts the samples in each place. */
    public Map<Place, Long> end() throws IOException, InterruptedException {
        perf.destroy();
        perf.waitFor();
        var report = Tools.run(
                Path.of("."),
                List.of("perf", "report", "-i", file.toString(), "--stdio", "-F", "sample,comm,dso", "-t", "|"));
        return report.lines()
                .map(COUNTED::matcher)
                .filter(line -> line.matches())
                .map(line -> new Count(
                        new Place(line.group(2).strip(), line.group(3).strip()), Long.parseLong(line.group(1))))
                .collect(groupingBy(Count::place, summingLong(Count::samples)));
    }

    @Override
    public void close() {
        perf.destroyForcibly();
    }
}
