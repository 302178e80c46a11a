package dev.mediapipeline.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tries inputs in the project's folder; those that break something go to {@code .pipeline/fuzz}. */
public final class Fuzzing {
    private static final Path FOLDER = Path.of(".pipeline/fuzz");

    private Fuzzing() {}

    /** Prints each finding and a summary; true if there were no findings. */
    public static boolean run(FuzzOptions options) throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        var findings = new Findings(FOLDER);
        try (var pipeline = Pipeline.of(options.parts(), FOLDER)) {
            if (options.files().isEmpty()) {
                System.out.printf("Seed %d%n", options.seed());
            }
            var run = new FuzzRun(options, pipeline, findings);
            run.run();
            run.report();
        }
        return findings.isEmpty();
    }
}
