package dev.mediapipeline.bench;

import dev.mediapipeline.bench.cloud.CostSuite;
import dev.mediapipeline.bench.cloud.PipelineSuite;
import dev.mediapipeline.bench.cloud.StartSuite;
import dev.mediapipeline.bench.cloud.WarmSuite;
import dev.mediapipeline.bench.page.Page;
import dev.mediapipeline.bench.resize.ResizeSuite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Command line of the benchmarks: runs the suites, writes what was measured, and the page about it. */
@Command(name = "bench", description = "Measures the pipeline beside its peers.", mixinStandardHelpOptions = true)
final class Main implements Callable<Integer> {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Map<String, Suite> SUITES = new LinkedHashMap<>();

    static {
        SUITES.put("resize", new ResizeSuite());
        SUITES.put("start", new StartSuite(CLOCK));
        SUITES.put("warm", new WarmSuite(CLOCK));
        SUITES.put("pipeline", new PipelineSuite());
        SUITES.put("cost", new CostSuite());
    }

    @Option(names = "--quick", description = "A few rounds of everything, to see that it works; writes no page.")
    private boolean quick;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "SUITE",
            description = "Only these of resize, start, warm, pipeline, cost; the others stay as FILE has them.")
    private @Nullable List<String> only;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Where every value goes (default: ${DEFAULT-VALUE}).",
            defaultValue = "benchmarks/target/bench/results.json")
    private Path json = Path.of("results.json");

    @Option(names = "--docs", description = "Write docs/benchmarks.md from FILE, even after a quick run.")
    private boolean docs;

    @Option(names = "--docs-only", description = "Measure nothing: write docs/benchmarks.md from FILE.")
    private boolean docsOnly;

    @Option(names = "--graalvm", defaultValue = "${env:GRAALVM_HOME}", hidden = true)
    private @Nullable Path graalVm;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var setting = new Setting(Path.of("").toAbsolutePath(), quick, Optional.ofNullable(graalVm));
        var chosen = only == null ? List.copyOf(SUITES.keySet()) : only;
        if (!SUITES.keySet().containsAll(chosen)) {
            System.err.printf("There are the suites %s: correct --only.%n", String.join(", ", SUITES.keySet()));
            return 2;
        }
        var results = only == null && !docsOnly ? JsonMapper.shared().createObjectNode() : earlier();
        if (!docsOnly) {
            measure(setting, chosen, results);
        }
        if (docs || docsOnly || (!quick && only == null)) {
            setting.say(
                    "Results in %s", new Page(results).write(setting.project().resolve("docs")));
        }
        return 0;
    }

    private void measure(Setting setting, List<String> chosen, ObjectNode results)
            throws IOException, InterruptedException {
        new Peers(setting).install();
        results.put("quick", quick).set("machine", new Machine(setting).describe());
        for (var name : chosen) {
            setting.say("== %s", name);
            var suite = JsonMapper.shared()
                    .createObjectNode()
                    .put(
                            "at",
                            Instant.now(CLOCK).truncatedTo(ChronoUnit.MINUTES).toString());
            var absentBefore = setting.absent().size();
            SUITES.getOrDefault(name, (ignored, nothing) -> {}).measure(setting, suite);
            var absent = suite.putArray("absent");
            setting.absent().subList(absentBefore, setting.absent().size()).forEach(absent::add);
            results.set(name, suite);
            // After each suite: the later ones may take an hour, and fail.
            write(results);
        }
        setting.say("Every value in %s", json);
    }

    private ObjectNode earlier() throws IOException {
        return Files.exists(json)
                ? (ObjectNode) JsonMapper.shared().readTree(Files.readString(json))
                : JsonMapper.shared().createObjectNode();
    }

    private void write(ObjectNode results) throws IOException {
        Files.createDirectories(json.toAbsolutePath().resolveSibling("."));
        Files.writeString(
                json, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(results) + "\n");
    }
}
