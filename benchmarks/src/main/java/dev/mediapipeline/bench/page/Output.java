package dev.mediapipeline.bench.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The text of the page as it grows, and the plots beside it. */
final class Output {
    private static final String PLOTS = "benchmarks";

    private final StringBuilder text = new StringBuilder();
    private final Path docs;

    Output(Path docs) {
        this.docs = docs;
    }

    /** Adds a paragraph, a heading or a table. */
    Output add(Object paragraph) {
        text.append(paragraph.toString().stripTrailing()).append("\n\n");
        return this;
    }

    /** Writes a plot and shows it here. */
    Output plot(String name, String description, String svg) {
        try {
            Files.createDirectories(docs.resolve(PLOTS));
            Files.writeString(docs.resolve(PLOTS).resolve(name + ".svg"), svg);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return add("![%s](%s/%s.svg)".formatted(description, PLOTS, name));
    }

    Path write() throws IOException {
        var page = docs.resolve("benchmarks.md");
        Files.writeString(page, text.toString().stripTrailing() + "\n");
        return page;
    }
}
