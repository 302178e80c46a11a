package dev.mediapipeline.commands.line;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.IntPredicate;
import picocli.CommandLine.Help.Ansi;

/** Makes text safe to print: file names may contain anything but a slash, even escape sequences. */
public final class Printable {
    /** Stands for bytes that are not valid in the locale's encoding. */
    private static final String UNDECODABLE = "\ufffd";

    private static final int ZERO_WIDTH_JOINER = 0x200d;
    private static final String ELLIPSIS = "…";

    private Printable() {}

    /** Escapes characters that would move the cursor, end the line or change the text direction. */
    public static String of(String text) {
        return escaped(text, Printable::isUnsafe);
    }

    /** As {@link #of(String)}, but shows a path that is not valid text as a URI, which preserves its bytes. */
    public static String of(Path path) {
        return of(exact(path));
    }

    /** The path, or its URI if it is not valid text. */
    public static String exact(Path path) {
        return isText(path) ? path.toString() : path.toUri().toString();
    }

    /** Whether the path's bytes are valid text. */
    public static boolean isText(Path path) {
        return !path.toString().contains(UNDECODABLE);
    }

    /** As {@link #of(String)}, for a whole JSON document: keeps its line ends, and uses JSON's own escapes. */
    public static String json(String document) {
        return escaped(document, codePoint -> codePoint != '\n' && isUnsafe(codePoint));
    }

    /** Replaces each unsafe character with one that every program can show. */
    public static String replaced(String text) {
        return text.codePoints()
                .map(codePoint -> isUnsafe(codePoint) ? '\ufffd' : codePoint)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Cuts text to a number of columns by leaving out its middle; the end of a name says more than its middle. */
    public static String shortened(String text, int columns) {
        if (width(text) <= columns) {
            return text;
        }
        var head = new StringBuilder(text);
        var tail = new StringBuilder();
        var kept = text.codePoints().toArray();
        head.setLength(0);
        for (int first = 0, last = kept.length - 1;
                width(head + ELLIPSIS + tail) < columns - 1 && first < last;
                first++, last--) {
            head.appendCodePoint(kept[first]);
            tail.insert(0, Character.toString(kept[last]));
        }
        return head + ELLIPSIS + tail;
    }

    /** The width of text in terminal columns; Chinese, Japanese and Korean characters take two. */
    public static int width(String text) {
        // picocli would treat this as markup in help texts.
        return Ansi.OFF.new Text(text.replace("@|", "__")).getCJKAdjustedLength();
    }

    /** Cuts the end of a name's stem until the name with a suffix before its extension is short enough for a file system. */
    public static String withSuffix(String name, String suffix, int maxBytes) {
        var dot = name.lastIndexOf('.');
        var extension = dot > 0 ? name.substring(dot) : "";
        var stem = dot > 0 ? name.substring(0, dot) : name;
        while (bytes(stem + suffix + extension) > maxBytes && !stem.isEmpty()) {
            stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
        }
        return stem + suffix + extension;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String escaped(String text, IntPredicate unsafe) {
        var escaped = new StringBuilder();
        text.codePoints().forEach(codePoint -> {
            if (!unsafe.test(codePoint)) {
                escaped.appendCodePoint(codePoint);
            } else if (codePoint == '\n') {
                escaped.append("\\n");
            } else {
                for (var unit : Character.toChars(codePoint)) {
                    escaped.append("\\u%04x".formatted((int) unit));
                }
            }
        });
        return escaped.toString();
    }

    private static boolean isUnsafe(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            case Character.FORMAT -> codePoint != ZERO_WIDTH_JOINER;
            default -> false;
        };
    }
}
