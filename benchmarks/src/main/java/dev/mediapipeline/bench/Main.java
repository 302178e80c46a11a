package dev.mediapipeline.bench;

import dev.mediapipeline.bench.Results.Run;
import dev.mediapipeline.bench.cloud.CostSuite;
import dev.mediapipeline.bench.cloud.PipelineSuite;
import dev.mediapipeline.bench.cloud.StartSuite;
import dev.mediapipeline.bench.page.Page;
import dev.mediapipeline.bench.resize.ResizeSuite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The command line of the benchmarks: runs the suites, writes the results, and makes the page from them. */
@Command(name = "bench", description = "Measures the pipeline beside its peers.", mixinStandardHelpOptions = true)
final class Main implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Path DOCS = Path.of("docs");
    private static final Map<String, Suite> SUITES = new TreeMap<>(Map.of(
            "resize",
            new ResizeSuite(),
            "start",
            new StartSuite(),
            "pipeline",
            new PipelineSuite(),
            "cost",
            new CostSuite()));

    @Option(names = "--quick", description = "Run a few rounds of everything, to see that it works; write no page.")
    private boolean quick;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "SUITE",
            description = "Run only these of resize, start, pipeline, cost; FILE keeps the results of the others.")
    private @Nullable List<String> only;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Write every value to FILE (default: ${DEFAULT-VALUE}).",
            defaultValue = "benchmarks/target/bench/results.json")
    private Path json = Path.of("results.json");

    @Option(names = "--docs", description = "Write docs/benchmarks.md from FILE, even after a quick run.")
    private boolean docs;

    @Option(names = "--docs-only", description = "Measure nothing: write docs/benchmarks.md from FILE.")
    private boolean docsOnly;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var chosen = only == null ? List.copyOf(SUITES.keySet()) : only;
        if (!SUITES.keySet().containsAll(chosen)) {
            System.err.printf("The suites are %s: correct --only.%n", String.join(", ", SUITES.keySet()));
            return 2;
        }
        if (!docsOnly && !Files.exists(Path.of("/proc/self/clear_refs"))) {
            System.err.println("The benchmarks run on Linux only: they read CPU time and memory from /proc.");
            return 2;
        }
        var results = (only != null || docsOnly) && Files.exists(json)
                ? (ObjectNode) JSON.readTree(Files.readString(json))
                : JSON.createObjectNode();
        if (!docsOnly) {
            measure(chosen, results);
        }
        if (docs || docsOnly || (!quick && only == null)) {
            var page =
                    Files.writeString(DOCS.resolve("benchmarks.md"), Page.of(JSON.treeToValue(results, Results.class)));
            write(results, DOCS.resolve("benchmarks/results.json"));
            System.out.println("Results in " + page);
        }
        return 0;
    }

    private void measure(List<String> chosen, ObjectNode results) throws IOException, InterruptedException {
        results.put("quick", quick).set("machine", JSON.readTree(Peers.install(setting())));
        for (var suite : SUITES.entrySet()) {
            if (!chosen.contains(suite.getKey())) {
                continue;
            }
            var setting = setting();
            setting.say("== %s", suite.getKey());
            var at = Instant.now().truncatedTo(ChronoUnit.MINUTES).toString();
            results.set(suite.getKey(), JSON.valueToTree(suite.getValue().measure(setting)));
            results.withObject("/runs").set(suite.getKey(), JSON.valueToTree(new Run(at, setting.absent())));
            // After each suite: the later ones may take an hour, and fail.
            write(results, json);
        }
        System.out.println("Every value in " + json);
    }

    private Setting setting() {
        return new Setting(Path.of("").toAbsolutePath(), quick);
    }

    private static void write(ObjectNode results, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().resolveSibling("."));
        Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(results) + "\n");
    }
}
