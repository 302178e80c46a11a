package dev.mediapipeline.commands.run;

import dev.mediapipeline.commands.line.Printable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The folder for renditions.
 *
 * @param folder absolute; empty if the command line named none
 */
record Output(Path folder) {

    static Output of(Path named) {
        return new Output(
                named.toString().isEmpty() ? named : named.toAbsolutePath().normalize());
    }

    /**
     * Checks before anything starts that renditions can be stored, in a folder apart from the images.
     *
     * @throws RunException if they cannot
     */
    void check(List<Path> images) throws IOException {
        if (folder.toString().isEmpty()) {
            throw new RunException("--output needs the name of a folder.");
        }
        for (var path : images) {
            if (Files.isDirectory(path) && Files.isDirectory(folder) && Files.isSameFile(path, folder)) {
                throw new RunException(
                        "--output %s: the renditions would be mixed with the photographs; choose another folder."
                                .formatted(Printable.of(path)));
            }
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new RunException("--output %s is a file; it must be a folder.".formatted(Printable.of(folder)));
        }
    }
}
