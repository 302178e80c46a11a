package dev.mediapipeline.commands.build;

import java.util.List;

/** One tier of the tests. */
sealed interface Tier {
    String name();

    /** A tier that runs as a command; exit code 0 means that it passed. */
    record Possible(String name, List<String> command) implements Tier {}

    /** A tier that cannot run here, and the reason. */
    record Impossible(String name, String reason) implements Tier {}
}
