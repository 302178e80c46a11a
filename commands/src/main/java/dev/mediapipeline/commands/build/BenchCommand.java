package dev.mediapipeline.commands.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Builds the benchmarks and runs them in a separate process. */
@Command(
        name = "bench",
        description = {
            "Measures the pipeline beside its peers, and writes docs/benchmarks.md.",
            "That takes up to an hour; with --quick, minutes.",
            ""
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  ./pipeline bench --quick --only resize,start --json figures.json")
public final class BenchCommand implements Callable<Integer> {
    private static final Path JAR = Path.of("benchmarks/target/benchmarks.jar");

    @Option(names = "--quick", description = "A few rounds of everything, as a smoke test; writes no page.")
    private boolean quick;

    @Option(
            names = "--only",
            paramLabel = "SUITES",
            description = "Only these of resize,start,pipeline,cost; the others stay as FILE has them.")
    private @Nullable String only;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Where every figure goes (default: benchmarks/target/bench/results.json).")
    private @Nullable Path json;

    @Option(names = "--docs", description = "Write docs/benchmarks.md from FILE, even after a quick run.")
    private boolean docs;

    @Option(names = "--docs-only", description = "Measure nothing: write docs/benchmarks.md from FILE.")
    private boolean docsOnly;

    @Override
    public Integer call() throws IOException, InterruptedException {
        try {
            if (NativeBuild.forThisMachine().obstacle().isEmpty()) {
                NativeBuild.forThisMachine().packageFunctions();
            }
            var sources =
                    List.of("pom.xml", ".mvn", "client", "local-cloud", "shared", "resize-function", "benchmarks");
            new Build(
                            Path.of(".pipeline/built-benchmarks"),
                            List.of(JAR),
                            sources.stream().map(Path::of).toList(),
                            List.of("--projects", "benchmarks"))
                    .run("Building the benchmarks …");
        } catch (BuildException e) {
            System.err.println(e.getMessage());
            return ExitCode.USAGE;
        }
        return Programs.exitCode(command());
    }

    private List<String> command() {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                JAR.toString()));
        if (quick) {
            command.add("--quick");
        }
        if (only != null) {
            command.addAll(List.of("--only", only));
        }
        if (json != null) {
            command.addAll(List.of("--json", json.toString()));
        }
        if (docs) {
            command.add("--docs");
        }
        if (docsOnly) {
            command.add("--docs-only");
        }
        return command;
    }
}
