package dev.mediapipeline.commands.cloud;

import dev.mediapipeline.localcloud.LocalCloudException;
import dev.mediapipeline.localcloud.Options;
import dev.mediapipeline.localcloud.services.Issuer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints an access token, and nothing else, for the local cloud of a state folder, running or not. */
@Command(
        name = "token",
        description = "Prints an access token for the API on this machine, valid for an hour.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  ./pipeline token --user operator --scope media/reports")
public final class TokenCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Option(
            names = "--user",
            paramLabel = "NAME",
            required = true,
            description = "The owner of uploads made with it; './pipeline run' uploads as 'local'.")
    private String user = "";

    @Option(
            names = "--scope",
            paramLabel = "SCOPE",
            description = "A scope of the token, such as media/reports; repeatable.")
    private List<String> scopes = List.of();

    @Mixin
    private PortOption port = new PortOption();

    @Option(names = "--state", paramLabel = "FOLDER", hidden = true)
    private Path state = Path.of(".pipeline");

    @Override
    public Integer call() {
        if (user.isBlank()) {
            throw new ParameterException(command.commandLine(), "--user must have a name: --user ada, for example.");
        }
        try {
            var issuer = Issuer.open(state.resolve("issuer"), address(), Clock.systemUTC());
            if (command.commandLine().getParseResult().hasMatchedOption("--port")
                    && !issuer.address().equals(address())) {
                System.err.printf(
                        "The local cloud last ran with its issuer at %s, not at %s: its API would refuse the token.%n",
                        issuer.address(), address());
                return 1;
            }
            System.out.println(issuer.token(user, String.join(" ", scopes)));
            return 0;
        } catch (LocalCloudException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    private String address() {
        return "http://127.0.0.1:" + (port.port() + Options.SERVICES_OFFSET);
    }
}
