package dev.mediapipeline.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.commands.line.CallersPath;
import dev.mediapipeline.commands.line.UsageErrors;
import dev.mediapipeline.fuzz.FuzzOptions;
import dev.mediapipeline.fuzz.FuzzOptions.Part;
import dev.mediapipeline.media.ImageFormat;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class FuzzCommandTest {
    private final FuzzCommand command = new FuzzCommand();
    private final CommandLine line = new CommandLine(command)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .registerConverter(Path.class, new CallersPath(Path.of("/caller")));

    private FuzzOptions parse(String... arguments) {
        line.parseArgs(arguments);
        return command.options();
    }

    @Test
    void withoutArgumentsAllIsTriedForAMinute() {
        var options = parse();

        assertThat(options.seed()).isBetween(0L, 1_000_000L);
        assertThat(options.formats()).isEqualTo(ImageFormat.KNOWN);
        assertThat(options.parts()).containsExactly(Part.HEADER, Part.RENDER);
        assertThat(options.time()).isEqualTo(Duration.ofMinutes(1));
        assertThat(options.count()).isEmpty();
    }

    @Test
    void readsEveryOption() {
        var options = parse(
                "--seed", "9", "--minutes", "0.5", "--format", "png", "--only", "header", "--start", "3", "a.png");

        assertThat(options.seed()).isEqualTo(9);
        assertThat(options.start()).isEqualTo(3);
        assertThat(options.time()).isEqualTo(Duration.ofSeconds(30));
        assertThat(options.formats()).containsExactly(ImageFormat.PNG);
        assertThat(options.parts()).containsExactly(Part.HEADER);
        assertThat(options.files()).containsExactly(Path.of("/caller/a.png"));
    }

    @Test
    void aCountIsNotCutOffByTheTime() {
        var options = parse("--count", "800");

        assertThat(options.count()).contains(800L);
        assertThat(options.time()).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        assertRefused("'--seed'", "--seed");
        assertRefused("'x' is not a long", "--seed", "x");
        assertRefused("'--speed'", "--speed", "1");
        assertRefused("[HEADER, RENDER]", "--only", "all");
        assertRefused("'--format'", "--format", "bmp");
        assertRefused("--format takes jpeg, png, webp, gif or avif.", "--format", "unknown");
    }

    private void assertRefused(String message, String... arguments) {
        var errors = new StringWriter();

        var exitCode = line.setErr(new PrintWriter(errors, true))
                .setParameterExceptionHandler(new UsageErrors())
                .execute(arguments);

        assertThat(exitCode).isEqualTo(2);
        assertThat(errors.toString()).contains(message);
    }
}
