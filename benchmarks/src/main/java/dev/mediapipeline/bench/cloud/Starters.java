package dev.mediapipeline.bench.cloud;

import dev.mediapipeline.bench.Setting;
import dev.mediapipeline.localcloud.emulators.Installation;
import dev.mediapipeline.localcloud.lambda.FunctionPackage;
import dev.mediapipeline.localcloud.lambda.LaunchPlan;
import dev.mediapipeline.localcloud.template.LambdaFunction;
import dev.mediapipeline.localcloud.template.Template;
import dev.mediapipeline.localcloud.template.TemplateReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The ways to start one function: every kind of package, and the peer. */
final class Starters {
    private final Setting setting;
    private final MeasuredCloud cloud;
    private final Clock clock;

    Starters(Setting setting, MeasuredCloud cloud, Clock clock) {
        this.setting = setting;
        this.cloud = cloud;
        this.clock = clock;
    }

    /**
     * Commands by name.
     *
     * @param function its logical id
     * @param event what the training run for the AOT cache is asked; it must be answerable
     * @param peer a file of the peers' folder
     */
    Map<String, Start.Command> of(String function, String event, String peerName, String peer)
            throws IOException, InterruptedException {
        var commands = new LinkedHashMap<String, Start.Command>();
        for (var kind : Kind.built(setting)) {
            var plan = plan(function, kind);
            var command = command(plan);
            commands.put("ours, " + kind.label(), command);
            if (kind == Kind.JVM) {
                trained(plan, command, event)
                        .ifPresent(withCache -> commands.put("ours, JVM with AOT cache", withCache));
            }
        }
        var peers = plan(function, Kind.JVM);
        commands.put(
                peerName,
                new Start.Command(
                        List.of("node", setting.peers().resolve(peer).toString()),
                        setting.peers(),
                        address -> peers.environment(address, 1),
                        peers.function().arn(),
                        peers.log()));
        return commands;
    }

    private LaunchPlan plan(String function, Kind kind) throws IOException {
        var found = function(
                TemplateReader.read(
                        template(),
                        Map.of("Packaging", kind.packaging()),
                        cloud.local().endpoints()),
                function);
        var logs = Files.createDirectories(setting.work().resolve("logs"));
        return new LaunchPlan(
                found,
                FunctionPackage.unpack(found, template(), setting.work().resolve("functions")),
                logs.resolve("%s-%s.log".formatted(function, kind.packaging())),
                Installation.find(),
                cloud.local().endpoints());
    }

    private Path template() {
        return setting.project().resolve("template.yaml");
    }

    private static LambdaFunction function(Template template, String logicalId) {
        return Objects.requireNonNull(template.functions().get(logicalId), logicalId);
    }

    private static Start.Command command(LaunchPlan plan) {
        return new Start.Command(
                plan.command(),
                plan.taskRoot(),
                address -> plan.environment(address, 1),
                plan.function().arn(),
                plan.log());
    }

    /** The same with a cache of what a training run loaded, linked and profiled. */
    private Optional<Start.Command> trained(LaunchPlan plan, Start.Command command, String event)
            throws IOException, InterruptedException {
        var function = plan.function().logicalId();
        var cache = setting.work().resolve(function + ".aot");
        Files.deleteIfExists(cache);
        setting.say("  training the AOT cache of %s", function);
        var ready = command.with(withPackageOnClassPath(command, FunctionPackage.zip(plan.function(), template())));
        Start.measure(ready.with(with(ready, "-XX:AOTCacheOutput=" + cache)), event, clock, cloud::lastRendition);
        if (!Files.exists(cache)) {
            setting.missing(
                    "ours, JVM with AOT cache, " + function, "the training run left no cache, see " + command.log());
            return Optional.empty();
        }
        return Optional.of(ready.with(with(ready, "-XX:AOTCache=" + cache)));
    }

    private static List<String> with(Start.Command command, String option) {
        var words = new ArrayList<>(command.words());
        words.add(1, option);
        return words;
    }

    /** The cache knows classes of the class path only, and archives, not folders: so the package goes there, too. */
    private static List<String> withPackageOnClassPath(Start.Command command, Path zip) throws IOException {
        var words = new ArrayList<>(command.words());
        var at = words.indexOf("-cp") + 1;
        var folder = Path.of(words.get(at)).resolveSibling(".").normalize();
        words.set(at, jars(folder) + ":" + zip + ":" + jars(command.directory().resolve("lib")));
        return words;
    }

    private static String jars(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(Path::toString)
                    .filter(name -> name.endsWith(".jar"))
                    .sorted()
                    .collect(Collectors.joining(":"));
        }
    }
}
