package dev.mediapipeline.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Command line: exits with 0 if nothing was found, 1 if something was, 2 if it was used wrongly. */
final class Main {
    private static final Path FOLDER = Path.of(".pipeline/fuzz");
    private static final int MAX_SEED = 1_000_000;

    private Main() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Options options;
        try {
            options = Options.parse(
                    List.of(arguments), ThreadLocalRandom.current().nextInt(MAX_SEED));
        } catch (IllegalArgumentException e) {
            System.err.println("./pipeline fuzz: " + e.getMessage());
            System.exit(2);
            return;
        }
        System.exit(fuzz(options) ? 0 : 1);
    }

    private static boolean fuzz(Options options) throws IOException, InterruptedException {
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
