package dev.mediapipeline.localcloud.calls;

import dev.mediapipeline.localcloud.ServerResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** S3's XML: error documents and escapes. */
final class S3Xml {
    private static final Pattern ESCAPE = Pattern.compile("&(?:#x(\\p{XDigit}+)|#(\\d+)|(lt|gt|quot|apos|amp));");

    private S3Xml() {}

    /** An error document with a code, a message and further elements. */
    static ServerResponse error(int status, String code, String message, String... elements) {
        return ServerResponse.of(
                status,
                "application/xml",
                "<Error><Code>%s</Code><Message>%s</Message>%s</Error>"
                        .formatted(code, escaped(message), String.join("", elements)));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    /** Unescapes XML text. */
    static String unescaped(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(escape -> Matcher.quoteReplacement(
                        escape.group(1) != null
                                ? Character.toString(Integer.parseInt(escape.group(1), 16))
                                : escape.group(2) != null
                                        ? Character.toString(Integer.parseInt(escape.group(2)))
                                        : switch (escape.group(3)) {
                                            case "lt" -> "<";
                                            case "gt" -> ">";
                                            case "quot" -> "\"";
                                            case "apos" -> "'";
                                            default -> "&";
                                        }));
    }
}
