package dev.mediapipeline.fuzz.input;

import dev.mediapipeline.media.ImageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The small images that fuzzing starts from, by format, ordered by name. */
public final class Corpus {
    /** Larger files take time, and most of their bytes are pixels. */
    private static final long MAX_BYTES = 40_000;

    private final List<Path> files;

    private Corpus(List<Path> files) {
        this.files = files;
    }

    /** Finds the images in these folders and below; a missing folder counts as empty. */
    public static Corpus in(List<Path> folders) throws IOException {
        var files = new ArrayList<Path>();
        for (var folder : folders) {
            if (Files.isDirectory(folder)) {
                try (var found = Files.walk(folder)) {
                    found.filter(file -> formatOf(file).isPresent())
                            .filter(file -> file.toFile().length() <= MAX_BYTES)
                            .sorted()
                            .forEach(files::add);
                }
            }
        }
        return new Corpus(files);
    }

    /** The format that a file's name suggests. */
    public static Optional<ImageFormat> formatOf(Path file) {
        return ImageFormat.KNOWN.stream()
                .filter(format -> file.toString().endsWith("." + format.extension()))
                .findFirst();
    }

    /** The images of a format. */
    public List<byte[]> of(ImageFormat format) throws IOException {
        var images = new ArrayList<byte[]>();
        for (var file : files) {
            if (formatOf(file).filter(format::equals).isPresent()) {
                images.add(Files.readAllBytes(file));
            }
        }
        return images;
    }
}
