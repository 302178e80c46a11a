package dev.mediapipeline.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.mediapipeline.commands.cloud.FireCommand;
import dev.mediapipeline.commands.cloud.TokenCommand;
import dev.mediapipeline.commands.line.CallersPath;
import dev.mediapipeline.commands.line.UsageErrors;
import dev.mediapipeline.commands.run.RunCommand;
import dev.mediapipeline.localcloud.Options;
import dev.mediapipeline.localcloud.services.Issuer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import picocli.CommandLine;

/** Tests the commands' help and usage errors. */
@Isolated("standard output and error")
class CommandLineTest {
    private final PrintStream systemOut = System.out;
    private final PrintStream systemErr = System.err;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() {
        System.setOut(systemOut);
        System.setErr(systemErr);
    }

    @Test
    void takesAFileNameThatBeginsWithAnAtAsItIs() throws IOException {
        var file = Files.writeString(folder.resolve("x.jpg"), "--once");

        var run = Main.commandLine(new CallersPath(folder))
                .parseArgs("run", "@" + file)
                .subcommand();

        assertThat(run.matchedPositionals().getFirst().stringValues()).containsExactly("@" + file);
    }

    @Test
    void refusesAPortThatLeavesNoRoomForTheOtherFour() {
        for (var port : new String[] {"70000", "65532", "0", "-1", "http"}) {
            for (var command : new Object[] {new RunCommand(), new TokenCommand(), new FireCommand()}) {
                assertThat(execute(command, "--port", port)).isEqualTo(2);
                assertThat(errors()).contains("--port").contains(port).doesNotContain("Exception");
            }
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void suggestsTheOptionThatWasMeant() {
        assertThat(line().execute("run", "--onec")).isEqualTo(2);

        assertThat(errors()).contains("Unknown option: '--onec'").contains("--once");
    }

    @Test
    void refusesATokenWithoutAUser() {
        for (var user : new String[] {"", " "}) {
            assertThat(execute(new TokenCommand(), "--user", user, "--state", folder.toString()))
                    .isEqualTo(2);
            assertThat(errors()).contains("--user must have a name");
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void printsATokenForThePortThatTheLocalCloudRanOnLast() {
        var _ = Issuer.start(folder.resolve("issuer"), "http://127.0.0.1:8004", Clock.systemUTC());

        assertThat(execute(new TokenCommand(), "--user", "ada", "--port", "8000", "--state", folder.toString()))
                .isZero();
        assertThat(execute(new TokenCommand(), "--user", "ada", "--port", "9000", "--state", folder.toString()))
                .isEqualTo(1);
        assertThat(errors()).contains("http://127.0.0.1:8004");
    }

    @Test
    void refusesAnOutputFolderAmongThePhotographs() throws IOException {
        Files.createFile(folder.resolve("a.jpg"));
        var state = folder.resolve("state");

        assertThat(execute(
                        new RunCommand(),
                        "--output",
                        folder.toString(),
                        "--state",
                        state.toString(),
                        folder.toString()))
                .isEqualTo(2);

        assertThat(errors()).contains("choose another folder");
        assertThat(state).doesNotExist();
    }

    @Test
    void saysThatAPathIsNotThereBeforeAnythingStarts() {
        var state = folder.resolve("state");

        assertThat(execute(new RunCommand(), "--state", state.toString(), "mis\u001b[2Jsing"))
                .isEqualTo(2);

        assertThat(errors()).contains("There is no file or folder 'mis\\u001b[2Jsing'");
        assertThat(state).doesNotExist();
    }

    @Test
    void refusesEmptyNames() {
        assertThat(execute(new RunCommand(), "--state", folder.toString(), "--output", ""))
                .isEqualTo(2);
        assertThat(execute(new RunCommand(), "--state", folder.toString(), "")).isEqualTo(2);

        assertThat(errors()).contains("--output needs").contains("There is no file or folder ''");
    }

    @Test
    void suggestsTheCommandThatWasMeant() {
        assertThat(line().execute("tokn")).isEqualTo(2);

        assertThat(errors()).contains("'tokn'").contains("./pipeline token");
    }

    @Test
    void everyCommandHasHelpWithAnExample() {
        line().getSubcommands().forEach((name, command) -> {
            if (!name.equals("help")) {
                assertThat(command.getUsageMessage()).contains("Example:", "./pipeline " + name);
                assertThat(command.getCommandSpec().optionsMap()).containsKey("--help");
            }
        });
    }

    @Test
    void theHelpOfTheScriptIsThatOfTheCommands() throws IOException {
        assertThat(Path.of("help.txt")).hasContent(line().getUsageMessage());
    }

    @Test
    void takesPathsRelativeToTheCaller() throws IOException {
        var state = folder.resolve("state");

        assertThat(line().execute("run", "--state", "state", "missing.jpg")).isEqualTo(2);

        assertThat(errors()).contains("There is no file or folder '%s'".formatted(folder.resolve("missing.jpg")));
        assertThat(state).doesNotExist();
    }

    private CommandLine line() {
        return Main.commandLine(new CallersPath(folder)).setErr(new PrintWriter(usageErrors, true));
    }

    @Test
    void documentsTheExitCodesAndWhereRenditionsAre() {
        assertThat(new CommandLine(new RunCommand()).getUsageMessage())
                .contains("Exit codes:")
                .contains("130")
                .contains(".pipeline/renditions");
    }

    @Test
    void saysWhichDaysReportWasStoredAndHowToReadIt() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/fire/", exchange -> {
            try (exchange) {
                var response = "\"Stored 2026-11-23\"".getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, response.length);
                exchange.getResponseBody().write(response);
            }
        });
        server.start();
        var port = server.getAddress().getPort() - Options.SERVICES_OFFSET;
        try {
            assertThat(execute(new FireCommand(), "report", "--port", String.valueOf(port)))
                    .isZero();
        } finally {
            server.stop(0);
        }

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\"Stored 2026-11-23\"\n");
        assertThat(errors()).contains("curl").contains("http://127.0.0.1:%d/v1/reports/2026-11-23".formatted(port));
    }

    private final StringWriter usageErrors = new StringWriter();

    private int execute(Object command, String... arguments) {
        return new CommandLine(command)
                .setErr(new PrintWriter(usageErrors, true))
                .setParameterExceptionHandler(new UsageErrors())
                .execute(arguments);
    }

    private String errors() {
        return usageErrors + err.toString(StandardCharsets.UTF_8);
    }
}
