package dev.mediapipeline.commands.line;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Prints a usage error in a line or two; a page of help would hide it. */
public final class UsageErrors implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        var command = failure.getCommandLine();
        var err = command.getErr();
        err.println(Printable.of(String.valueOf(failure.getMessage())));
        UnmatchedArgumentException.printSuggestions(failure, err);
        err.printf("./pipeline help%s shows the usage.%n", name(command));
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    /** The name of a command in a sentence; the whole command line has none. */
    private static String name(CommandLine command) {
        return command.getParent() == null && command.getSubcommands().containsKey("help")
                ? ""
                : " " + command.getCommandName();
    }
}
