package dev.mediapipeline.bench.process;

import static java.util.function.Predicate.not;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the threads of some processes spend their CPU time, sampled by Linux' perf while this is open. */
public final class Samples implements AutoCloseable {
    /** So much of each stack, in bytes, is kept: enough to find who called the C library or the kernel. */
    private static final String STACKS = "dwarf,4096";

    /** So much waits to be written; with less, samples are lost. */
    private static final String BUFFER = "8M";

    /** It begins when it is told to. */
    private static final List<String> RECORD = List.of(
            "perf", "record", "-e", "cpu-clock", "-F", "1999", "-m", BUFFER, "--call-graph", STACKS, "-D", "-1");

    private static final Pattern CALL = Pattern.compile("\\s+\\p{XDigit}+ \\((.+)\\)");

    private final Path file;
    private final Process perf;

    /**
     * A moment of a thread.
     *
     * @param thread its name
     * @param objects the files (or the kernel) whose code it runs, innermost call first
     */
    public record Sample(String thread, List<String> objects) {}

    /**
     * Begins to sample.
     *
     * @param file where perf keeps what it has seen; an older one is replaced
     * @throws IOException if perf cannot do it
     */
    public Samples(Path file, List<Long> pids) throws IOException, InterruptedException {
        this.file = file;
        var control = file.resolveSibling("perf.control");
        var answers = file.resolveSibling("perf.answers");
        for (var old : List.of(file, control, answers)) {
            Files.deleteIfExists(old);
        }
        Tools.run(Path.of("."), List.of("mkfifo", control.toString(), answers.toString()));
        var all = pids.stream().map(String::valueOf).collect(Collectors.joining(","));
        var command = new ArrayList<>(RECORD);
        command.addAll(
                List.of("-o", file.toString(), "-p", all, "--control", "fifo:%s,%s".formatted(control, answers)));
        perf = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            begin(control, answers);
        } catch (IOException | InterruptedException e) {
            close();
            throw e;
        }
    }

    /** Tells perf to begin, and waits until it has. */
    private void begin(Path control, Path answers) throws IOException, InterruptedException {
        // Opened for reading and writing, since a pipe that is opened for one waits for the other side.
        try (var commands = new RandomAccessFile(control.toFile(), "rw");
                var pipe = new RandomAccessFile(answers.toFile(), "rw");
                var answer = new FileInputStream(pipe.getFD())) {
            commands.writeBytes("enable\n");
            while (answer.available() == 0) {
                if (!perf.isAlive()) {
                    throw new IOException("perf record ended with code %d".formatted(perf.exitValue()));
                }
                Thread.sleep(1);
            }
        }
    }

    /** Ends, and returns what was seen, all of it equally long. */
    public List<Sample> end() throws IOException, InterruptedException {
        perf.destroy();
        perf.waitFor();
        return read(Tools.run(
                Path.of("."), List.of("perf", "script", "-i", file.toString(), "-F", "comm,ip,dso", "--no-inline")));
    }

    /** Reads what perf prints of a sample: the thread's name, a line for each call, and an empty one. */
    static List<Sample> read(String script) {
        return Stream.of(script.split("\n\n"))
                .filter(not(String::isBlank))
                .map(Samples::sample)
                .toList();
    }

    private static Sample sample(String paragraph) {
        var objects = paragraph
                .lines()
                .map(CALL::matcher)
                .filter(Matcher::matches)
                .map(call -> Path.of(call.group(1)).getFileName().toString())
                .toList();
        return new Sample(paragraph.lines().findFirst().orElseThrow().strip(), objects);
    }

    @Override
    public void close() {
        perf.destroyForcibly();
    }
}
