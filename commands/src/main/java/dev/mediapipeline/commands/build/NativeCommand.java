package dev.mediapipeline.commands.build;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Builds the functions as native executables, which the template deploys. */
@Command(
        name = "native",
        description = {
            "Builds the functions as native executables, which template.yaml deploys.",
            "It uses the GraalVM or Mandrel 25 in GRAALVM_HOME, or else Docker, which must run containers of the other",
            "processor to build for it.",
            ""
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  ./pipeline native --architecture arm64")
public final class NativeCommand implements Callable<Integer> {
    @Option(names = "--architecture", paramLabel = "CPU", description = "x86_64 or arm64 (default: this machine's).")
    private Architecture architecture = Architecture.ofThisMachine();

    @Override
    public Integer call() throws IOException, InterruptedException {
        try {
            NativeBuild.of(architecture).packageFunctions();
        } catch (BuildException e) {
            System.err.println(e.getMessage());
            return ExitCode.USAGE;
        }
        for (var built : NativeBuild.packages()) {
            System.out.printf("%,12d bytes  %s%n", Files.size(built), built);
        }
        return ExitCode.OK;
    }
}
