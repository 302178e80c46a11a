package dev.mediapipeline.commands.run;

import dev.mediapipeline.commands.line.Printable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the images to upload, and the media types to declare them with. */
final class ImageFiles {
    private static final Map<String, String> TYPES = Map.of(
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "png", "image/png",
            "webp", "image/webp",
            "gif", "image/gif",
            "avif", "image/avif");
    private static final int NAMES_SHOWN = 5;
    private static final int MAX_NAME_LENGTH = 255;

    private ImageFiles() {}

    /**
     * The result of a search.
     *
     * @param skipped files and folders that are not sent, by reason
     */
    record Found(List<Source> sources, Map<String, List<Path>> skipped) {

        /** One line for each reason, with some of the names. */
        List<String> skippedInWords() {
            return skipped.entrySet().stream()
                    .map(entry -> "Skipped, %s: %s".formatted(entry.getKey(), some(entry.getValue())))
                    .toList();
        }

        private static String some(List<Path> paths) {
            var more = paths.size() - NAMES_SHOWN;
            return paths.stream()
                            .limit(NAMES_SHOWN)
                            .map(path -> Printable.of(path.getFileName().toString()))
                            .collect(Collectors.joining(", "))
                    + (more > 0 ? " and %d more".formatted(more) : "");
        }
    }

    /**
     * Finds the named files, of any kind, and the images in the named folders and their subfolders.
     *
     * @param without folders that are not searched
     * @throws RunException if a path does not exist, or there is nothing to upload
     */
    static Found find(List<Path> paths, List<Path> without) {
        var sources = new ArrayList<Source>();
        var search = new FolderSearch(without);
        var named = new HashSet<Path>();
        for (var path : paths.stream().flatMap(ImageFiles::existing).toList()) {
            var absolute = path.toAbsolutePath().normalize();
            if (Files.isDirectory(absolute)) {
                search.images(absolute).stream()
                        .filter(source -> named.add(source.file()))
                        .forEach(sources::add);
            } else if (named.add(absolute)) {
                sources.add(new Source(absolute, absolute.getFileName()));
            }
        }
        if (sources.isEmpty()) {
            throw new RunException(
                    "There are no images in %s: looked for files named *.jpg, jpeg, png, webp, gif, avif."
                            .formatted(Printable.of(paths.toString())));
        }
        return new Found(sources, search.skipped());
    }

    /** The path, or every path that may be meant if the command line could not carry the name's bytes. */
    private static Stream<Path> existing(Path path) {
        if (Files.exists(path) && !path.toString().isEmpty()) {
            return Stream.of(path);
        }
        var folder = path.toAbsolutePath().getParent();
        if (!Printable.isText(path) && folder != null && Files.isDirectory(folder)) {
            try (var siblings = Files.list(folder)) {
                var meant = siblings.filter(sibling -> sibling.getFileName()
                                .toString()
                                .equals(path.getFileName().toString()))
                        .toList();
                if (!meant.isEmpty()) {
                    return meant.stream();
                }
            } catch (IOException | UncheckedIOException e) {
                throw new RunException(
                        "Cannot read the folder '%s': %s".formatted(Printable.of(folder), e.getMessage()));
            }
        }
        throw new RunException("There is no file or folder '%s'.".formatted(Printable.of(path)));
    }

    static boolean isImage(Path file) {
        return TYPES.containsKey(extension(file));
    }

    /** The media type that the name suggests. It is only declared: the pipeline checks it against the content. */
    static String contentType(Path file) {
        var known = TYPES.get(extension(file));
        return known != null ? known : Objects.requireNonNullElse(probed(file), "application/octet-stream");
    }

    /** The file's name as the API accepts it: without control characters, and cut to its maximum length. */
    static String declaredName(Path file) {
        var name = Printable.replaced(file.getFileName().toString());
        var length = Math.min(MAX_NAME_LENGTH, name.codePointCount(0, name.length()));
        return name.substring(0, name.offsetByCodePoints(0, length));
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
