package dev.mediapipeline.commands.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Searches folders, each of them once, and records the paths that it skips. It follows links to files only. */
final class FolderSearch {
    private static final String HIDDEN = "hidden";
    private static final String LINK = "a link to a folder";
    private static final String SPECIAL = "not a file";
    private static final String OTHER = "not named like an image";

    private final Set<Object> searched = new HashSet<>();
    private final Map<String, List<Path>> skipped = new LinkedHashMap<>();

    /** @param without folders to skip silently */
    FolderSearch(List<Path> without) {
        without.stream().filter(Files::isDirectory).map(FolderSearch::key).forEach(searched::add);
    }

    /** The images below a folder, by name; an unreadable folder below it is listed as a source with trouble. */
    List<Source> images(Path root) {
        var found = new ArrayList<Source>();
        try {
            // The root may be a link, since the caller named it; below it, no link is followed.
            Files.walkFileTree(root.toRealPath(), new Visitor(root, root.toRealPath(), found));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.sort(Comparator.comparing(Source::file));
        return found;
    }

    /** The skipped files and folders, by reason. */
    Map<String, List<Path>> skipped() {
        return skipped;
    }

    private void skip(String reason, Path path) {
        skipped.computeIfAbsent(reason, _ -> new ArrayList<>()).add(path);
    }

    private static Object key(Path folder) {
        try {
            return key(folder, Files.readAttributes(folder, BasicFileAttributes.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object key(Path folder, BasicFileAttributes attributes) {
        var key = attributes.fileKey();
        return key != null ? key : folder;
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        private final Path root;
        private final Path realRoot;
        private final List<Source> found;

        private Visitor(Path root, Path realRoot, List<Source> found) {
            this.root = root;
            this.realRoot = realRoot;
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (isHidden(folder)) {
                skip(HIDDEN, folder);
                return FileVisitResult.SKIP_SUBTREE;
            }
            return searched.add(key(folder, attributes)) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (isHidden(file)) {
                skip(HIDDEN, file);
            } else if (attributes.isOther()) {
                skip(SPECIAL, file);
            } else if (attributes.isSymbolicLink() && Files.isDirectory(file)) {
                skip(LINK, file);
            } else if (!ImageFiles.isImage(file)) {
                skip(OTHER, file);
            } else {
                add(file, null);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path path, IOException failure) {
            add(path, Trouble.inWords(failure));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
            if (failure != null) {
                add(folder, Trouble.inWords(failure));
            }
            return FileVisitResult.CONTINUE;
        }

        private void add(Path path, @Nullable String trouble) {
            var name = path.equals(realRoot) ? path.getFileName() : realRoot.relativize(path);
            found.add(new Source(path.equals(realRoot) ? root : root.resolve(name), name, trouble));
        }

        private boolean isHidden(Path path) {
            return !path.equals(realRoot) && path.getFileName().toString().startsWith(".");
        }
    }
}
