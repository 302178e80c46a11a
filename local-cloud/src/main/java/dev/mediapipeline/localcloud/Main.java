package dev.mediapipeline.localcloud;

import dev.mediapipeline.localcloud.run.FireCommand;
import dev.mediapipeline.localcloud.run.RunCommand;
import dev.mediapipeline.localcloud.run.TokenCommand;
import dev.mediapipeline.localcloud.run.UsageErrors;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Command line of the local cloud. */
@Command(
        name = "./pipeline",
        subcommands = {RunCommand.class, TokenCommand.class, FireCommand.class, EmulatorsCommand.class})
final class Main {
    private static final int HELP_WIDTH = 100;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main())
                .setUsageHelpWidth(HELP_WIDTH)
                .setParameterExceptionHandler(new UsageErrors())
                .execute(arguments));
    }
}
