package dev.mediapipeline.commands;

import dev.mediapipeline.commands.build.BenchCommand;
import dev.mediapipeline.commands.build.NativeCommand;
import dev.mediapipeline.commands.build.TestCommand;
import dev.mediapipeline.commands.cloud.FireCommand;
import dev.mediapipeline.commands.cloud.TokenCommand;
import dev.mediapipeline.commands.line.CallersPath;
import dev.mediapipeline.commands.line.UsageErrors;
import dev.mediapipeline.commands.run.RunCommand;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command line of the whole project; the script {@code ./pipeline} builds it and starts it. */
@Command(
        name = "./pipeline",
        description = "Runs, builds, tests and measures Media Pipeline on this machine.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "  jdk     Prints the home of the JDK 25 that all this runs on.",
            "",
            "./pipeline help COMMAND shows every option of a command, with an example."
        },
        subcommands = {
            RunCommand.class,
            TokenCommand.class,
            FireCommand.class,
            NativeCommand.class,
            BenchCommand.class,
            FuzzCommand.class,
            TestCommand.class,
            HelpCommand.class
        })
final class Main {
    private static final int HELP_WIDTH = 100;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(commandLine(CallersPath.fromProperty()).execute(arguments));
    }

    static CommandLine commandLine(CallersPath paths) {
        return new CommandLine(new Main())
                .setUsageHelpWidth(HELP_WIDTH)
                // A file name may begin with @.
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Path.class, paths)
                .setParameterExceptionHandler(new UsageErrors());
    }
}
