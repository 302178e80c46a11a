package dev.mediapipeline.localcloud;

import dev.mediapipeline.localcloud.run.FireCommand;
import dev.mediapipeline.localcloud.run.RunCommand;
import dev.mediapipeline.localcloud.run.TokenCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Command line of the local cloud. */
@Command(
        name = "local-cloud",
        subcommands = {RunCommand.class, TokenCommand.class, FireCommand.class, EmulatorsCommand.class})
final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }
}
