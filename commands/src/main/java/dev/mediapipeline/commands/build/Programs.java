package dev.mediapipeline.commands.build;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Runs other programs in the project's folder. */
final class Programs {
    /** The Docker image with Mandrel 25 that Quarkus uses by default. */
    static final String NATIVE_IMAGE = "quay.io/quarkus/ubi9-quarkus-mandrel-builder-image:jdk-25";

    private Programs() {}

    /** Runs a program with its output shown; returns its exit code. */
    static int exitCode(List<String> command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    /** Runs a program with its output shown; true if it succeeded. */
    static boolean succeeds(List<String> command) throws InterruptedException {
        return succeeds(new ProcessBuilder(command).inheritIO());
    }

    /** Runs a program without showing its output; true if it exists and succeeded. */
    static boolean succeedsSilently(String... command) throws InterruptedException {
        return succeeds(
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD));
    }

    private static boolean succeeds(ProcessBuilder program) throws InterruptedException {
        try {
            return program.start().waitFor() == 0;
        } catch (IOException _) {
            return false;
        }
    }

    /** A Maven run like those of the script. */
    static List<String> maven(List<String> arguments) {
        return Stream.concat(Stream.of("./pipeline", "mvn"), arguments.stream()).toList();
    }

    static boolean isInstalled(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    static boolean hasDocker() throws InterruptedException {
        return succeedsSilently("docker", "info");
    }

    /** Whether Docker has the image or can pull it. */
    static boolean hasImage(String image) throws InterruptedException {
        return succeedsSilently("docker", "image", "inspect", image)
                || succeedsSilently("docker", "pull", "--quiet", image);
    }
}
