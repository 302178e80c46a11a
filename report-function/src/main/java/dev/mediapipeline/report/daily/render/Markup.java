package dev.mediapipeline.report.daily.render;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** HTML that is also well-formed XML, in which every text from outside has been escaped. */
record Markup(String html) {
    static final Markup NONE = new Markup("");

    /**
     * A template with its values in place.
     *
     * @param template our own, as for {@link String#format}, with {@code %s} only
     * @param values markup goes in as it is, anything else as an escaped text
     */
    static Markup of(String template, Object... values) {
        Object[] safe = Arrays.stream(values).map(Markup::safe).toArray();
        return new Markup(template.formatted(safe));
    }

    static Markup text(String text) {
        return new Markup(escape(text));
    }

    static Markup join(Stream<Markup> parts) {
        return new Markup(parts.map(Markup::html).collect(Collectors.joining()));
    }

    static Markup join(Markup... parts) {
        return join(Arrays.stream(parts));
    }

    private static String safe(Object value) {
        return value instanceof Markup markup ? markup.html : escape(String.valueOf(value));
    }

    private static String escape(String text) {
        var escaped = new StringBuilder();
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isXml(character) ? character : '\uFFFD');
            }
        });
        return escaped.toString();
    }

    /** Whether XML 1.0 has the character; it lacks most control characters and lone surrogates. */
    private static boolean isXml(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= 0x20 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }

    @Override
    public String toString() {
        return html;
    }
}
