package dev.mediapipeline.fuzz;

import dev.mediapipeline.fuzz.child.Outcome.Broken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Collects findings. The first of each kind is printed and saved; further ones are only counted. */
final class Findings {
    private static final int FRAMES = 3;

    private final Path folder;
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    /** @param folder where the inputs are saved */
    Findings(Path folder) {
        this.folder = folder;
    }

    /**
     * Records a finding.
     *
     * @param name the prefix of the files' names
     * @param command the command that reproduces it
     */
    void add(String name, String extension, String command, String part, Broken broken, byte[] input)
            throws IOException {
        if (counts.merge(part + " " + broken.kind() + ": " + signature(broken), 1, Integer::sum) > 1) {
            return;
        }
        var file = folder.resolve("%s-%s-%s.%s".formatted(name, part, broken.kind(), extension));
        Files.createDirectories(folder);
        Files.write(file, input);
        Files.writeString(folder.resolve(file.getFileName() + ".txt"), broken.detail());
        System.out.printf(
                "%n%s: %s%n  repeat: %s%n  or:     ./pipeline fuzz %s%n  %s%n",
                part,
                broken.kind(),
                command,
                file,
                broken.detail().lines().limit(12).collect(Collectors.joining(System.lineSeparator() + "  ")));
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    /** Each kind of finding with its count. */
    String summary() {
        return counts.entrySet().stream()
                .map(entry -> "%8d  %s%n".formatted(entry.getValue(), entry.getKey()))
                .collect(Collectors.joining());
    }

    /** Identifies a fault: the exception and its first frames, or the first line. */
    private static String signature(Broken broken) {
        var lines = broken.detail().lines().map(String::strip).toList();
        var frames = lines.stream().filter(Findings::isFrame).limit(FRAMES).toList();
        var first = lines.isEmpty() ? "" : lines.getFirst();
        var what = frames.isEmpty() ? first : first.split(":", 2)[0] + " " + String.join(" ", frames);
        return what.replaceAll("0x[0-9a-f]+|\\d+", "N");
    }

    /** Matches a Java frame, or the problematic frame of a crash report. */
    private static boolean isFrame(String line) {
        return (line.startsWith("at ") && !line.startsWith("at java.base/")) || line.startsWith("# C ");
    }
}
