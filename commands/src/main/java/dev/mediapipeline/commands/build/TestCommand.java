package dev.mediapipeline.commands.build;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** Runs every test tier that this machine can run. */
@Command(
        name = "test",
        description = "Runs every tier of tests that can run here, and says which cannot and why.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every tier that could run passed", "1:a tier failed; the table at the end says which"},
        footerHeading = "%nExample:%n",
        footer = "  GRAALVM_HOME=~/graalvm-25 ./pipeline test")
public final class TestCommand implements Callable<Integer> {
    @Override
    public Integer call() throws InterruptedException {
        return new TierRun(System.out).run(new Tiers().all()) ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
