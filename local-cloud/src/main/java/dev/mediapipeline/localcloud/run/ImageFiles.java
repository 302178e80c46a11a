package dev.mediapipeline.localcloud.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the images to upload, and what to declare them as. */
final class ImageFiles {
    private static final Map<String, String> TYPES = Map.of(
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "png", "image/png",
            "webp", "image/webp",
            "gif", "image/gif",
            "avif", "image/avif");

    private ImageFiles() {}

    /**
     * The named files, whatever they are, and the images of the named folders and of the folders inside them.
     *
     * @throws RunException if a path does not exist or cannot be read, or there is nothing to upload
     */
    static List<Path> find(List<Path> paths) {
        var files = new ArrayList<Path>();
        for (var path : paths) {
            if (Files.isDirectory(path)) {
                files.addAll(imagesIn(path));
            } else if (Files.exists(path)) {
                files.add(path);
            } else {
                throw new RunException("There is no file or folder '%s'.".formatted(path));
            }
        }
        if (files.isEmpty()) {
            throw new RunException(
                    "There are no images in %s: looked for files named *.jpg, jpeg, png, webp, gif, avif."
                            .formatted(paths));
        }
        return files.stream().distinct().toList();
    }

    private static List<Path> imagesIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> TYPES.containsKey(extension(file)))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new RunException("Cannot read the folder '%s': %s".formatted(folder, e.getMessage()));
        }
    }

    /** The media type that the name suggests; a client's declaration, which the pipeline checks against the content. */
    static String contentType(Path file) {
        var known = TYPES.get(extension(file));
        return known != null ? known : Objects.requireNonNullElse(probed(file), "application/octet-stream");
    }

    private static @Nullable String probed(Path file) {
        try {
            return Files.probeContentType(file);
        } catch (IOException e) {
            return null;
        }
    }

    private static String extension(Path file) {
        var name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
