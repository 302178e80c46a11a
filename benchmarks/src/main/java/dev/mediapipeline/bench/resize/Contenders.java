package dev.mediapipeline.bench.resize;

import dev.mediapipeline.bench.Setting;
import dev.mediapipeline.bench.process.Tools;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everybody who makes renditions: ours on the JVM and native, sharp in two ways, and the floor; compiled where needed. */
public final class Contenders {
    public static final String JVM = "ours, JVM";
    public static final String NATIVE = "ours, native";
    public static final String SHARP = "sharp, per rendition";
    public static final String SHARP_ONCE = "sharp, decode once";
    public static final String FLOOR = "floor in C";

    private static final String MAIN = "dev.mediapipeline.bench.render.RenderServer";
    private static final List<String> ALL = List.of("seven", "preview", "web", "each");

    private final Setting setting;

    public Contenders(Setting setting) {
        this.setting = setting;
    }

    /** Those that can run here; the others are noted by name. */
    public List<Contender> find() throws IOException, InterruptedException {
        var found = new ArrayList<Contender>();
        found.add(ours(
                JVM,
                Stream.of(
                        setting.java(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classPath(),
                        MAIN)));
        compileNative().ifPresent(program -> found.add(ours(NATIVE, Stream.of(program))));
        found.add(sharp(SHARP, "per:"));
        found.add(sharp(SHARP_ONCE, "once:"));
        compileFloor()
                .ifPresent(program -> found.add(
                        new Contender(FLOOR, setting.peers(), List.of(program, library()), "", List.of("seven"))));
        return found;
    }

    private Contender ours(String name, Stream<String> command) {
        return new Contender(
                name,
                setting.work(),
                Stream.concat(command, Stream.of(setting.libraries().toString()))
                        .toList(),
                "",
                ALL);
    }

    private Contender sharp(String name, String prefix) {
        return new Contender(name, setting.peers(), List.of("node", "resize-server.mjs"), prefix, ALL);
    }

    private String classPath() {
        return Stream.of("benchmarks", "resize-function", "shared")
                .map(module -> setting.project()
                        .resolve(module)
                        .resolve("target/classes")
                        .toString())
                .collect(Collectors.joining(":"));
    }

    private Optional<String> compileNative() throws IOException, InterruptedException {
        var compiler = setting.graalVm().map(home -> home.resolve("bin/native-image"));
        if (compiler.filter(Files::isExecutable).isEmpty()) {
            setting.missing(NATIVE, "there is no native-image in GRAALVM_HOME");
            return Optional.empty();
        }
        var folder = setting.work().resolve("native");
        var program = folder.resolve("render-server");
        if (isCompiled(program)) {
            return Optional.of(program.toString());
        }
        setting.say("Compiling the renderer natively (about a minute) …");
        Files.createDirectories(folder);
        try {
            Tools.run(
                    folder,
                    List.of(
                            compiler.get().toString(),
                            "-O3",
                            "-march=compatibility",
                            "--no-fallback",
                            "-cp",
                            classPath(),
                            "-o",
                            program.toString(),
                            MAIN));
            return Optional.of(program.toString());
        } catch (IOException e) {
            var log = Files.writeString(folder.resolve("native-image.log"), "" + e.getMessage());
            setting.missing(
                    NATIVE, "native-image failed, see " + setting.project().relativize(log));
            return Optional.empty();
        }
    }

    private boolean isCompiled(Path program) throws IOException {
        if (!Files.exists(program)) {
            return false;
        }
        try (var classes = Files.walk(setting.project().resolve("resize-function/target/classes"))) {
            var sources = Stream.concat(
                    classes,
                    Stream.of(setting.project()
                            .resolve("benchmarks/target/classes")
                            .resolve(MAIN.replace('.', '/') + ".class")));
            var compiled = Files.getLastModifiedTime(program);
            return sources.map(Path::toFile).allMatch(file -> file.lastModified() <= compiled.toMillis());
        }
    }

    private Optional<String> compileFloor() throws InterruptedException {
        try {
            Tools.run(setting.peers(), List.of("gcc", "-O2", "-o", "floor", "floor.c", "-ldl"));
            return Optional.of(setting.peers().resolve("floor").toString());
        } catch (IOException e) {
            setting.missing(FLOOR, "gcc does not compile it: " + e.getMessage());
            return Optional.empty();
        }
    }

    private String library() {
        try (var files = Files.list(setting.libraries())) {
            return files.map(Path::toString).findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
