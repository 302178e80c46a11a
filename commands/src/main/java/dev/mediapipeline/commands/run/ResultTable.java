package dev.mediapipeline.commands.run;

import dev.mediapipeline.commands.line.Printable;
import dev.mediapipeline.commands.run.MediaResult.Status;
import dev.mediapipeline.commands.run.MediaResult.Upload;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The results as a table for people. Files are shown by their paths below the named folder, or by their full paths
 * where two of these are equal; files that were never started have no row.
 */
final class ResultTable {
    private static final List<String> HEADINGS =
            List.of("file", "upload", "status", "renditions", "bytes saved", "ms", "reason");
    private static final int MAX_NAME_WIDTH = 60;

    private ResultTable() {}

    static String of(List<MediaResult> results) {
        var begun = results.stream().filter(ResultTable::isBegun).toList();
        var shared = sharedNames(begun);
        var rows = new ArrayList<List<String>>();
        rows.add(HEADINGS);
        begun.forEach(result -> rows.add(row(
                result,
                shared.contains(result.name()) || !Printable.isText(result.name()) ? result.file() : result.name())));
        var widths = IntStream.range(0, HEADINGS.size())
                .map(column -> rows.stream()
                        .mapToInt(row -> Printable.width(row.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream()
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(column -> pad(row.get(column), widths[column], column >= 3 && column <= 5))
                        .collect(Collectors.joining("  "))
                        .stripTrailing())
                .collect(Collectors.joining("\n"));
    }

    private static boolean isBegun(MediaResult result) {
        return result.status() != Status.WAITING || result.upload() != Upload.NOT_SENT;
    }

    private static Set<Path> sharedNames(List<MediaResult> results) {
        var seen = new HashSet<Path>();
        return results.stream()
                .map(MediaResult::name)
                .filter(name -> !seen.add(name))
                .collect(Collectors.toSet());
    }

    private static List<String> row(MediaResult result, Path name) {
        return List.of(
                Printable.shortened(Printable.of(name), MAX_NAME_WIDTH),
                result.upload().words(),
                result.status().name(),
                String.valueOf(result.renditions().size()),
                result.bytesSaved().isPresent()
                        ? "%,d".formatted(result.bytesSaved().getAsLong())
                        : "",
                "%,d".formatted(result.millis()),
                result.reason() == null ? "" : Printable.of(result.reason() + ": " + result.detail()));
    }

    private static String pad(String text, int width, boolean right) {
        var blanks = " ".repeat(width - Printable.width(text));
        return right ? blanks + text : text + blanks;
    }
}
