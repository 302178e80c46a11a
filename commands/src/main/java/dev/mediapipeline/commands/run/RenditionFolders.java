package dev.mediapipeline.commands.run;

import dev.mediapipeline.commands.line.Printable;
import java.nio.file.Files;
import java.nio.file.Path;

/** Gives each source a folder for its renditions: its own path, below the root. Renditions of two sources never mix. */
final class RenditionFolders {
    private static final int MAX_NAME_BYTES = 255;

    private final Path root;
    private final Ledger ledger;

    RenditionFolders(Path root, Ledger ledger) {
        this.root = root;
        this.ledger = ledger;
    }

    /** The source's folder, the same in every run; with a number in its name if another source has the plain name. */
    Path of(Source source) {
        var choice = root.resolve(source.name());
        for (var number = 2; isInUse(choice) || !ledger.claim(choice, source.file()); number++) {
            choice = root.resolve(source.name())
                    .resolveSibling(Printable.withSuffix(
                            source.name().getFileName().toString(), " (%d)".formatted(number), MAX_NAME_BYTES));
        }
        return choice;
    }

    /** Whether there is a file of that name, such as the photograph itself. */
    private static boolean isInUse(Path folder) {
        return Files.exists(folder) && !Files.isDirectory(folder);
    }
}
