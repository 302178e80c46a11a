package dev.mediapipeline.bench;

import dev.mediapipeline.bench.measure.Command;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The folder and the thoroughness of a run.
 *
 * @param project the top of the checkout
 * @param quick runs a few rounds of everything, as a smoke test
 * @param absent everything that the current suite cannot measure, each with its reason
 */
public record Setting(Path project, boolean quick, List<String> absent) {
    Setting(Path project, boolean quick) {
        this(project, quick, new ArrayList<>());
    }

    /** The number of measurements. */
    public int rounds(int thorough, int few) {
        return quick ? few : thorough;
    }

    /** Prints progress. */
    public void say(String format, Object... arguments) {
        System.out.printf(format + "%n", arguments);
    }

    /** Records on the terminal and in the results that a part is not measured. */
    public void missing(String part, String reason) {
        var note = part + ": " + reason;
        if (!absent.contains(note)) {
            absent.add(note);
            say("  NOT MEASURED %s", note);
        }
    }

    /** Runs a program in the peers' folder to its end and returns its output. */
    public String run(String... words) throws IOException, InterruptedException {
        return new Command(peers(), List.of(words)).run();
    }

    public Path template() {
        return project.resolve("template.yaml");
    }

    /** The folder for everything that a run creates. */
    public Path work() {
        return project.resolve("benchmarks/target/bench");
    }

    /** The folder in which the peers are installed. */
    public Path peers() {
        return work().resolve("peers");
    }

    /** A photograph to measure with, by its file name. */
    public Path photograph(String name) {
        return work().resolve("inputs").resolve(name);
    }
}
