package dev.mediapipeline.fuzz;

import dev.mediapipeline.fuzz.child.Outcome.Accepted;
import dev.mediapipeline.fuzz.child.Outcome.Broken;
import dev.mediapipeline.fuzz.child.Outcome.Refused;
import dev.mediapipeline.fuzz.input.Corpus;
import dev.mediapipeline.fuzz.input.Inputs;
import dev.mediapipeline.media.ImageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tries inputs one by one until time or inputs run out. */
final class FuzzRun {
    private static final List<Path> CORPUS =
            List.of(Path.of("fuzz/corpus"), Path.of("shared/src/test/resources/photographs"));

    private final FuzzOptions options;
    private final Pipeline pipeline;
    private final Findings findings;
    private final long start = System.nanoTime();
    private long tried;
    private long accepted;
    private long refused;

    FuzzRun(FuzzOptions options, Pipeline pipeline, Findings findings) {
        this.options = options;
        this.pipeline = pipeline;
        this.findings = findings;
    }

    void run() throws IOException, InterruptedException {
        if (options.files().isEmpty()) {
            tryMade();
        } else {
            for (var file : options.files()) {
                var command = "./pipeline fuzz " + file;
                var extension =
                        Corpus.formatOf(file).orElse(ImageFormat.UNKNOWN).extension();
                trial("file-" + tried, extension, command, Files.readAllBytes(file));
            }
        }
    }

    private void tryMade() throws IOException, InterruptedException {
        var corpus = Corpus.in(CORPUS);
        Map<ImageFormat, Inputs> inputs = new LinkedHashMap<>();
        for (var format : options.formats()) {
            inputs.put(format, new Inputs(format, corpus.of(format), options.seed()));
        }
        long end = options.count().map(count -> options.start() + count).orElse(Long.MAX_VALUE);
        for (long number = options.start(); number < end && !isTimeUp(); number++) {
            for (var format : inputs.entrySet()) {
                var name = format.getKey().name().toLowerCase(Locale.ROOT);
                trial(
                        "%d-%d-%s".formatted(options.seed(), number, name),
                        format.getKey().extension(),
                        "./pipeline fuzz --seed %d --start %d --count 1 --format %s"
                                .formatted(options.seed(), number, name),
                        format.getValue().make(number));
            }
        }
    }

    private void trial(String name, String extension, String command, byte[] input)
            throws IOException, InterruptedException {
        var result = pipeline.run(input);
        tried++;
        switch (result.outcome()) {
            case Accepted _ -> accepted++;
            case Refused _ -> refused++;
            case Broken broken -> findings.add(name, extension, command, result.part(), broken, input);
        }
    }

    private boolean isTimeUp() {
        return seconds() >= options.time().toMillis() / 1e3;
    }

    private double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }

    void report() {
        System.out.printf(
                Locale.ROOT,
                "%n%d inputs in %.0f s (%.0f/s): %d were accepted, %d refused, %d broke a contract%n",
                tried,
                seconds(),
                tried / seconds(),
                accepted,
                refused,
                tried - accepted - refused);
        pipeline.peaks().forEach((part, peak) -> System.out.printf("peak memory of %s: %d MiB%n", part, peak));
        System.out.print(findings.summary());
    }
}
