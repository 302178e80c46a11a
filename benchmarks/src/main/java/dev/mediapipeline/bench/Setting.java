package dev.mediapipeline.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a run works and how thorough it is.
 *
 * @param project the top of the checkout
 * @param work where everything is kept that the run makes
 * @param quick a few rounds of everything, to see that it works
 * @param graalVm a GraalVM that compiles the renderer, if there is one
 * @param absent what could not be measured here, each with its reason
 */
public record Setting(Path project, Path work, boolean quick, Optional<Path> graalVm, List<String> absent) {
    public Setting(Path project, boolean quick, Optional<Path> graalVm) {
        this(project, project.resolve("benchmarks/target/bench"), quick, graalVm, new ArrayList<>());
    }

    /** How often something is measured. */
    public int rounds(int thorough, int few) {
        return quick ? few : thorough;
    }

    /** Tells the reader of the terminal what happens now. */
    public void say(String format, Object... arguments) {
        System.out.printf(format + "%n", arguments);
    }

    /** Notes by name that a part is missing, on the terminal and in the results. */
    public void missing(String part, String reason) {
        var note = part + ": " + reason;
        if (!absent.contains(note)) {
            absent.add(note);
            say("  NOT MEASURED %s", note);
        }
    }

    /** The peers' folder, installed, with the photographs in {@link #inputs}. */
    public Path peers() {
        return work.resolve("peers");
    }

    /** The photographs that are measured. */
    public Path inputs() {
        return work.resolve("inputs");
    }

    /** The folder that holds libvips. */
    public Path libraries() {
        return project.resolve("resize-function/target/src/main/zip.jvm/lib");
    }

    /** The program of the running JDK. */
    public String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
