package dev.mediapipeline.localcloud.run;

import dev.mediapipeline.localcloud.LocalCloudException;
import dev.mediapipeline.localcloud.Options;
import dev.mediapipeline.localcloud.services.Issuer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints an access token, and nothing else, for the local cloud of a state folder, whether it runs or not. */
@Command(
        name = "token",
        description = "Prints an access token for the API on this machine.",
        mixinStandardHelpOptions = true)
public final class TokenCommand implements Callable<Integer> {
    @Option(names = "--user", paramLabel = "NAME", required = true, description = "Whose token it is.")
    private String user = "";

    @Option(names = "--scope", paramLabel = "SCOPE", description = "A scope that it has; repeatable.")
    private List<String> scopes = List.of();

    @Option(names = "--state", paramLabel = "FOLDER", defaultValue = ".pipeline", hidden = true)
    private Path state = Path.of(".pipeline");

    @Override
    public Integer call() {
        try {
            var address = "http://127.0.0.1:" + (Options.DEFAULT_BASE_PORT + Options.SERVICES_OFFSET);
            var issuer = Issuer.open(state.resolve("issuer"), address, Clock.systemUTC());
            System.out.println(issuer.token(user, String.join(" ", scopes)));
            return 0;
        } catch (LocalCloudException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }
}
