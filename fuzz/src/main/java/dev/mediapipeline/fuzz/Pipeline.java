package dev.mediapipeline.fuzz;

import dev.mediapipeline.fuzz.FuzzOptions.Part;
import dev.mediapipeline.fuzz.child.Limits;
import dev.mediapipeline.fuzz.child.Outcome;
import dev.mediapipeline.fuzz.child.Outcome.Accepted;
import dev.mediapipeline.fuzz.child.Worker;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The parts of the pipeline that read images: an image that the header reader refuses never reaches the renderer. */
final class Pipeline implements AutoCloseable {
    private static final int INGEST_MEGABYTES = 1024;
    private static final int RESIZE_MEGABYTES = 1769;
    /** Ingest reads the headers of many uploads at a time, so each may take little memory. */
    private static final long HEADER_ALLOCATION = 64 << 20;

    private static final Duration TIME = Duration.ofSeconds(5);
    /** The share of the memory that the managed runtime gives the JVM as heap. */
    private static final double HEAP_SHARE = 0.85;

    private static final Path LIBRARIES = Path.of("resize-function/target/src/main/zip.jvm/lib");

    private final Map<String, Worker> workers;

    /** @param workers by the names of their parts, in the order in which an input reaches them */
    Pipeline(Map<String, Worker> workers) {
        this.workers = workers;
    }

    /** @param folder where the children's standard error is saved */
    static Pipeline of(List<Part> parts, Path folder) {
        var workers = new LinkedHashMap<String, Worker>();
        for (var part : parts) {
            var limits = part == Part.HEADER
                    ? new Limits(INGEST_MEGABYTES, HEADER_ALLOCATION, TIME)
                    : new Limits(RESIZE_MEGABYTES, Long.MAX_VALUE, TIME);
            var name = part.name().toLowerCase(Locale.ROOT);
            workers.put(name, worker(name, limits, folder));
        }
        return new Pipeline(workers);
    }

    /** The outcome of an input at the last part that it reached. */
    Result run(byte[] input) throws IOException, InterruptedException {
        var question = "";
        var result = new Result("", new Accepted(""));
        for (var worker : workers.entrySet()) {
            result = new Result(worker.getKey(), worker.getValue().run(question, input));
            if (!(result.outcome() instanceof Accepted(var header))) {
                return result;
            }
            question = header;
        }
        return result;
    }

    /** The peak resident memory of each part so far, in MiB. */
    Map<String, Integer> peaks() {
        var peaks = new LinkedHashMap<String, Integer>();
        workers.forEach((part, worker) -> peaks.put(part, worker.peakMegabytes()));
        return peaks;
    }

    @Override
    public void close() {
        workers.values().forEach(Worker::close);
    }

    /** The JVM options are those of the functions in {@code template.yaml}. */
    private static Worker worker(String part, Limits limits, Path folder) {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx%dm".formatted((int) (limits.megabytes() * HEAP_SHARE)),
                "-XX:-CreateCoredumpOnCrash",
                "-XX:+ErrorFileToStderr",
                "-cp",
                classPath(),
                "dev.mediapipeline.fuzz.child.Child",
                part,
                LIBRARIES.toString());
        return new Worker(
                command, Map.of("MALLOC_ARENA_MAX", "2", "VIPS_WARNING", "0"), limits, folder.resolve(part + ".err"));
    }

    /** The jar of this class, which names its libraries; for tests, their own class path. */
    private static String classPath() {
        try {
            var own = Path.of(Pipeline.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isRegularFile(own) ? own.toString() : System.getProperty("java.class.path");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The last part that an input reached, and its outcome there. */
    record Result(String part, Outcome outcome) {}
}
