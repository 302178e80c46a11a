package dev.mediapipeline.localcloud.run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The results as a table for people. */
final class ResultTable {
    private static final List<String> HEADINGS = List.of("file", "status", "renditions", "bytes saved", "ms", "reason");

    private ResultTable() {}

    static String of(List<MediaResult> results) {
        var rows = new ArrayList<List<String>>();
        rows.add(HEADINGS);
        results.forEach(result -> rows.add(row(result)));
        var widths = IntStream.range(0, HEADINGS.size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream()
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(column -> pad(row.get(column), widths[column], column >= 2 && column <= 4))
                        .collect(Collectors.joining("  "))
                        .stripTrailing())
                .collect(Collectors.joining("\n"));
    }

    private static List<String> row(MediaResult result) {
        return List.of(
                result.file().getFileName().toString(),
                result.status(),
                String.valueOf(result.renditions().size()),
                result.bytesSaved().isPresent()
                        ? "%,d".formatted(result.bytesSaved().getAsLong())
                        : "",
                "%,d".formatted(result.millis()),
                result.reason() == null ? "" : result.reason() + ": " + result.detail());
    }

    private static String pad(String text, int width, boolean right) {
        var blanks = " ".repeat(width - text.length());
        return right ? blanks + text : text + blanks;
    }
}
