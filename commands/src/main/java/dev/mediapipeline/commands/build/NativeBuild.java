package dev.mediapipeline.commands.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Builds the functions as native executables: with the GraalVM or Mandrel 25 in GRAALVM_HOME, or else in Docker.
 *
 * @param graalVm the builder's home, if there is one on this machine
 */
public record NativeBuild(Architecture architecture, Optional<Path> graalVm) {
    static final List<String> FUNCTIONS =
            List.of("api-function", "ingest-function", "resize-function", "report-function");

    /** Builds for the processor of this machine. */
    public static NativeBuild forThisMachine() {
        return of(Architecture.ofThisMachine());
    }

    static NativeBuild of(Architecture architecture) {
        return new NativeBuild(
                architecture,
                Optional.ofNullable(System.getenv("GRAALVM_HOME"))
                        .filter(home -> !home.isEmpty())
                        .map(Path::of));
    }

    /**
     * Builds the four packages unless they are up to date.
     *
     * @throws BuildException if they cannot be built
     */
    public void packageFunctions() throws InterruptedException {
        var sources = Stream.concat(Stream.of("pom.xml", ".mvn", "shared"), FUNCTIONS.stream())
                .map(Path::of);
        var build =
                new Build(Path.of(".pipeline/built-native-" + architecture), packages(), sources.toList(), List.of());
        if (!build.isCurrent()) {
            forget(Path.of(".pipeline"));
            new Build(build.stamp(), build.packages(), build.sources(), mavenArguments())
                    .run(
                            "Building the functions as native executables for %s (about 4 minutes and 5 GB of memory each) …"
                                    .formatted(architecture));
        }
    }

    /** Forgets the builds of every architecture: all of them write the same packages. */
    static void forget(Path stamps) {
        for (Architecture architecture : Architecture.values()) {
            try {
                Files.deleteIfExists(stamps.resolve("built-native-" + architecture));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static List<Path> packages() {
        return FUNCTIONS.stream()
                .map(function -> Path.of(function, "target/native/function.zip"))
                .toList();
    }

    /** The reason why nothing can be built; empty if there is none. */
    Optional<String> obstacle() throws InterruptedException {
        if (hasLocalBuilder()) {
            return Files.isExecutable(graalVm.orElseThrow().resolve("bin/native-image"))
                    ? Optional.empty()
                    : Optional.of("GRAALVM_HOME has no bin/native-image: " + graalVm.get());
        }
        if (!Programs.hasDocker()) {
            return Optional.of(
                    "native executables for Linux on %s need a GraalVM or Mandrel 25 on such a machine (set GRAALVM_HOME to it) or a running Docker."
                            .formatted(architecture));
        }
        return Programs.hasImage(Programs.NATIVE_IMAGE)
                ? Optional.empty()
                : Optional.of("Docker cannot pull the image %s, and there is no GraalVM 25 in GRAALVM_HOME"
                        .formatted(Programs.NATIVE_IMAGE));
    }

    private boolean hasLocalBuilder() {
        return graalVm.isPresent()
                && architecture == Architecture.ofThisMachine()
                && System.getProperty("os.name").equals("Linux");
    }

    private List<String> mavenArguments() throws InterruptedException {
        var obstacle = obstacle();
        if (obstacle.isPresent()) {
            throw new BuildException(obstacle.get());
        }
        var arguments = new ArrayList<>(List.of("--projects", String.join(",", FUNCTIONS), "-Dnative=" + architecture));
        if (architecture == Architecture.arm64) {
            arguments.add("-Dlibvips.cpu=arm64");
        }
        if (!hasLocalBuilder()) {
            arguments.add("-Dquarkus.native.container-build=true");
            arguments.add("-Dquarkus.native.builder-image=" + Programs.NATIVE_IMAGE);
            arguments.add("-Dquarkus.native.container-runtime-options=--platform=" + architecture.platform());
        }
        return arguments;
    }
}
