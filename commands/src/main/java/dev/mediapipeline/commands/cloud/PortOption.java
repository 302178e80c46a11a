package dev.mediapipeline.commands.cloud;

import dev.mediapipeline.localcloud.Options;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option for the local cloud's ports. */
public final class PortOption {
    private static final int MAX_PORT = 65_535 - Options.SERVICES_OFFSET;

    private int port = Options.DEFAULT_BASE_PORT;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "" + Options.DEFAULT_BASE_PORT,
            description =
                    "The first of the local cloud's five ports: API, S3, SQS, DynamoDB, other services (default: ${DEFAULT-VALUE}).")
    public void setPort(int value) {
        if (value < 1 || value > MAX_PORT) {
            throw new ParameterException(
                    command.commandLine(),
                    "--port %d: the local cloud listens on five ports in a row, so the first is between 1 and %d."
                            .formatted(value, MAX_PORT));
        }
        port = value;
    }

    /** The first of the five ports. */
    public int port() {
        return port;
    }

    /** The option on another command's line, unless it has the default. */
    public String asArgument() {
        return port == Options.DEFAULT_BASE_PORT ? "" : " --port " + port;
    }
}
