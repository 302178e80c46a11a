package dev.mediapipeline.commands.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A Maven build that is repeated only if a source is newer than the last build.
 *
 * @param stamp a file with the time of the last build
 * @param packages the files that it produces
 * @param sources files and folders that it depends on
 * @param arguments Maven's arguments
 */
record Build(Path stamp, List<Path> packages, List<Path> sources, List<String> arguments) {

    /** Builds unless everything is up to date; {@code announcement} is printed first. */
    void run(String announcement) throws InterruptedException {
        if (isCurrent()) {
            return;
        }
        System.out.println(announcement);
        var begin = Instant.now();
        var maven = Stream.concat(Stream.of("--quiet", "package", "-DskipTests", "--also-make"), arguments.stream());
        if (!Programs.succeeds(Programs.maven(maven.toList()))) {
            throw new BuildException("The build failed; Maven's messages above say why.");
        }
        try {
            Files.createDirectories(stamp.toAbsolutePath().getParent());
            Files.writeString(stamp, "");
            Files.setLastModifiedTime(stamp, FileTime.from(begin));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isCurrent() {
        if (!Files.exists(stamp) || !packages.stream().allMatch(Files::exists)) {
            return false;
        }
        try {
            var built = Files.getLastModifiedTime(stamp);
            for (var source : sources) {
                if (hasNewer(source, built)) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasNewer(Path source, FileTime built) throws IOException {
        var found = new boolean[1];
        Files.walkFileTree(source, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return folder.endsWith("target") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                found[0] = attributes.lastModifiedTime().compareTo(built) > 0;
                return found[0] ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
            }
        });
        return found[0];
    }
}
