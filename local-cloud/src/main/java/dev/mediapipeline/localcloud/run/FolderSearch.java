package dev.mediapipeline.localcloud.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks through folders, each of them once however many links lead to it, and notes what it passes over. */
final class FolderSearch {
    private static final String HIDDEN = "hidden";
    private static final String SEEN = "folders that are searched already";
    private static final String OTHER = "not named like an image";

    private final Set<Object> searched = new HashSet<>();
    private final Map<String, List<Path>> skipped = new LinkedHashMap<>();

    /** @param without folders that are passed over in silence */
    FolderSearch(List<Path> without) {
        without.stream().filter(Files::isDirectory).map(FolderSearch::key).forEach(searched::add);
    }

    /** The images below a folder, by name; a folder below it that cannot be read is one with trouble. */
    List<Source> images(Path root) {
        var found = new ArrayList<Source>();
        try {
            Files.walkFileTree(
                    root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Visitor(root, found));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.sort(Comparator.comparing(Source::file));
        return found;
    }

    /** What was passed over, by the reason. */
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

    private final class Visitor implements FileVisitor<Path> {
        private final Path root;
        private final List<Source> found;

        private Visitor(Path root, List<Source> found) {
            this.root = root;
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (isHidden(folder)) {
                skip(HIDDEN, folder);
                return FileVisitResult.SKIP_SUBTREE;
            }
            if (!searched.add(key(folder, attributes))) {
                if (Files.isSymbolicLink(folder)) {
                    skip(SEEN, folder);
                }
                return FileVisitResult.SKIP_SUBTREE;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (isHidden(file)) {
                skip(HIDDEN, file);
            } else if (!ImageFiles.isImage(file) || attributes.isOther()) {
                skip(OTHER, file);
            } else {
                found.add(new Source(file, root.relativize(file)));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path path, IOException failure) {
            if (failure instanceof FileSystemLoopException) {
                skip(SEEN, path);
            } else {
                addTrouble(path, failure);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
            if (failure != null) {
                addTrouble(folder, failure);
            }
            return FileVisitResult.CONTINUE;
        }

        private void addTrouble(Path path, IOException failure) {
            var name = path.equals(root) ? path.getFileName() : root.relativize(path);
            found.add(new Source(path, name, Trouble.inWords(failure)));
        }

        private boolean isHidden(Path path) {
            return !path.equals(root) && path.getFileName().toString().startsWith(".");
        }
    }
}
