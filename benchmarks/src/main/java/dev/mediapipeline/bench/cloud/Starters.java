package dev.mediapipeline.bench.cloud;

import dev.mediapipeline.bench.Setting;
import dev.mediapipeline.bench.cloud.Starter.Preparation;
import dev.mediapipeline.bench.measure.Command;
import dev.mediapipeline.localcloud.emulators.Installation;
import dev.mediapipeline.localcloud.lambda.FunctionPackage;
import dev.mediapipeline.localcloud.lambda.LaunchPlan;
import dev.mediapipeline.localcloud.template.TemplateReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the ways to start one function: every kind of package, and the peer. */
record Starters(Setting setting, MeasuredCloud cloud) {
    /**
     * Returns the starters by name.
     *
     * @param function the logical id of the function
     * @param preparation prepares every start
     * @param peer a file in the peers' folder
     */
    Map<String, Starter> of(String function, Preparation preparation, String peerName, String peer)
            throws IOException, InterruptedException {
        var starters = new LinkedHashMap<String, Starter>();
        for (var kind : Kind.built(setting)) {
            var plan = plan(function, kind);
            var starter = starter(plan, plan.taskRoot(), plan.command(), preparation);
            starters.put("ours, " + kind.label(), starter);
            if (kind == Kind.JVM) {
                trained(starter).ifPresent(trained -> starters.put("ours, JVM with AOT cache", trained));
            }
        }
        var words = List.of("node", setting.peers().resolve(peer).toString());
        starters.put(peerName, starter(plan(function, Kind.JVM), setting.peers(), words, preparation));
        return starters;
    }

    private Starter starter(LaunchPlan plan, Path directory, List<String> words, Preparation preparation) {
        return new Starter(plan, new Command(directory, words), preparation, cloud.lastRendition());
    }

    private LaunchPlan plan(String name, Kind kind) throws IOException {
        var parameters = Map.of("Packaging", kind.packaging());
        var endpoints = cloud.local().endpoints();
        var template = TemplateReader.read(setting.template(), parameters, endpoints);
        var function = Objects.requireNonNull(template.functions().get(name));
        var root = FunctionPackage.unpack(
                function, setting.template(), setting.work().resolve("functions"));
        var logs = Files.createDirectories(setting.work().resolve("logs"));
        var log = logs.resolve("%s-%s.log".formatted(name, kind.packaging()));
        return new LaunchPlan(function, root, log, Installation.find(), endpoints);
    }

    /** Adds a cache of all classes that a training run loads, links and profiles. */
    private Optional<Starter> trained(Starter starter) throws IOException, InterruptedException {
        var function = starter.plan().function();
        setting.say("  training the AOT cache of %s", function.logicalId());
        var cache = setting.work().resolve(function.logicalId() + ".aot");
        var words = new ArrayList<>(starter.command().words());
        // The cache holds only classes from archives on the class path, so the package is put there as well.
        var classPath = words.indexOf("-cp") + 1;
        var client = Path.of(words.get(classPath)).resolveSibling(".").normalize();
        var zip = FunctionPackage.zip(function, setting.template());
        words.set(
                classPath,
                jars(client) + ":" + zip + ":" + jars(starter.plan().taskRoot().resolve("lib")));
        words.add(1, "-XX:AOTCacheOutput=" + cache);
        Files.deleteIfExists(cache);
        starter.with(List.copyOf(words)).start();
        if (!Files.exists(cache)) {
            setting.missing("ours, JVM with AOT cache", "the training run left no cache");
            return Optional.empty();
        }
        words.set(1, "-XX:AOTCache=" + cache);
        return Optional.of(starter.with(words));
    }

    private static String jars(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            var jars = files.map(Path::toString).filter(name -> name.endsWith(".jar"));
            return jars.sorted().collect(Collectors.joining(":"));
        }
    }
}
