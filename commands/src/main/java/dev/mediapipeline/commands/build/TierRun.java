package dev.mediapipeline.commands.build;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs tiers one after the other, and prints a table of their results. */
final class TierRun {
    private final PrintStream out;
    private final List<String> table = new ArrayList<>();
    private boolean failed;

    TierRun(PrintStream out) {
        this.out = out;
    }

    /** Runs every tier that can run here, even after a failure; true if all of them passed. */
    boolean run(List<Tier> tiers) throws InterruptedException {
        for (var tier : tiers) {
            switch (tier) {
                case Tier.Impossible(var name, var reason) -> table.add("not run  %s: %s".formatted(name, reason));
                case Tier.Possible(var name, var command) -> run(name, command);
            }
        }
        out.printf("%n== tiers%n");
        table.forEach(out::println);
        return !failed;
    }

    private void run(String name, List<String> command) throws InterruptedException {
        out.printf("%n== %s%n", name);
        out.flush();
        var start = System.nanoTime();
        var passed = Programs.succeeds(command);
        failed |= !passed;
        var seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
        table.add("%s   %s (%d s)".formatted(passed ? "passed" : "FAILED", name, seconds));
    }
}
