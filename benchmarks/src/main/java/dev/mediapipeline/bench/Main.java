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
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Runs the suites, writes the results, and makes the page from them. {@code ./pipeline bench} describes the options. */
@Command(name = "bench")
final class Main implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final Path DOCS = PROJECT.resolve("docs");
    private static final Map<String, Suite> SUITES = new TreeMap<>(Map.of(
            "resize",
            new ResizeSuite(),
            "start",
            new StartSuite(),
            "pipeline",
            new PipelineSuite(),
            "cost",
            new CostSuite()));

    @Option(names = "--quick")
    private boolean quick;

    @Option(names = "--only", split = ",")
    private @Nullable List<String> only;

    @Option(names = "--json", defaultValue = "benchmarks/target/bench/results.json")
    private Path json = DOCS;

    @Option(names = "--docs")
    private boolean docs;

    @Option(names = "--docs-only")
    private boolean docsOnly;

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
            Files.writeString(DOCS.resolve("benchmarks.md"), Page.of(JSON.treeToValue(results, Results.class)));
            write(results, DOCS.resolve("benchmarks/results.json"));
        }
        return 0;
    }

    private void measure(List<String> chosen, ObjectNode results) throws IOException, InterruptedException {
        results.put("quick", quick).set("machine", JSON.readTree(installPeers(new Setting(PROJECT, quick))));
        for (var name : chosen) {
            var setting = new Setting(PROJECT, quick);
            setting.say("== %s", name);
            var at = Instant.now().truncatedTo(ChronoUnit.MINUTES).toString();
            results.set(
                    name,
                    JSON.valueToTree(Objects.requireNonNull(SUITES.get(name)).measure(setting)));
            results.withObject("/runs").set(name, JSON.valueToTree(new Run(at, setting.absent())));
            // After each suite: the later ones may take an hour, and fail.
            write(results, json);
        }
    }

    /** Installs the peers, makes the photographs with one of them, and returns its description of the machine as JSON. */
    private static String installPeers(Setting setting) throws IOException, InterruptedException {
        setting.say("Installing the peers and making the photographs …");
        Files.createDirectories(setting.peers());
        try (var files = Files.list(setting.project().resolve("benchmarks/peers"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, setting.peers().resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        var samples = setting.project().resolve("samples").toString();
        var photographs = setting.photograph("").toString();
        setting.run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        setting.run("node", "inputs.mjs", samples, photographs);
        return setting.run(
                "node", "machine.mjs", System.getProperty("java.vendor") + " " + System.getProperty("java.vm.version"));
    }

    private static void write(ObjectNode results, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().resolveSibling("."));
        Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(results) + "\n");
        System.out.println("Results in " + file);
    }
}
