package dev.mediapipeline.commands;

import dev.mediapipeline.fuzz.FuzzOptions;
import dev.mediapipeline.fuzz.FuzzOptions.Part;
import dev.mediapipeline.fuzz.Fuzzing;
import dev.mediapipeline.media.ImageFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Feeds damaged images to the parts of the pipeline that read images. */
@Command(
        name = "fuzz",
        description = {
            "Feeds damaged images (or the FILEs) to the header reader and the renderer.",
            "Each runs in a process with its function's memory. Crashes, hangs, unexpected exceptions and",
            "disagreements are reported. A seed reproduces the same inputs. Inputs that broke something go to",
            ".pipeline/fuzz.",
            ""
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing was found",
            "1:something was found; it is printed with the command that repeats it",
            "2:the command line is invalid"
        },
        footerHeading = "%nExample:%n",
        footer = "  ./pipeline fuzz --minutes 60 --format avif")
final class FuzzCommand implements Callable<Integer> {
    private static final int MAX_SEED = 1_000_000;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Parameters(paramLabel = "FILE", description = "Inputs to try instead of generated ones.")
    private List<Path> files = List.of();

    @Option(names = "--minutes", paramLabel = "N", description = "When to end (default: 1, or never with --count).")
    private @Nullable Double minutes;

    @Option(names = "--format", paramLabel = "FORMAT", description = "jpeg, png, webp, gif or avif (default: all).")
    private @Nullable ImageFormat format;

    @Option(
            names = "--only",
            paramLabel = "PART",
            description = "header or render (default: both, one after the other).")
    private @Nullable Part only;

    @Option(names = "--seed", paramLabel = "S", description = "The seed of every input (default: a random one).")
    private @Nullable Long seed;

    @Option(
            names = "--start",
            paramLabel = "N",
            description = "The number of the first input of each format (default: 0).")
    private long start;

    @Option(names = "--count", paramLabel = "N", description = "How many inputs of each format (default: unlimited).")
    private @Nullable Long count;

    @Override
    public Integer call() throws IOException, InterruptedException {
        return Fuzzing.run(options()) ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    FuzzOptions options() {
        if (format == ImageFormat.UNKNOWN) {
            throw new ParameterException(command.commandLine(), "--format takes jpeg, png, webp, gif or avif.");
        }
        return new FuzzOptions(
                seed == null ? ThreadLocalRandom.current().nextInt(MAX_SEED) : seed,
                start,
                Optional.ofNullable(count),
                time(),
                format == null ? ImageFormat.KNOWN : List.of(format),
                only == null ? List.of(Part.values()) : List.of(only),
                files);
    }

    private Duration time() {
        if (minutes != null) {
            return Duration.ofMillis((long) (minutes * 60_000));
        }
        return count == null ? Duration.ofMinutes(1) : Duration.ofDays(1);
    }
}
