package dev.mediapipeline.report.daily.lambda;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The header {@code Accept} by RFC 9110, section 12.5.1. The most specific matching range decides. Parameters other than
 * {@code q} and malformed ranges are ignored.
 */
record AcceptHeader(List<Range> ranges) {
    /** Quality 0 to 1 with at most three decimals. */
    private static final Pattern QUALITY = Pattern.compile("0(\\.\\d{0,3})?|1(\\.0{0,3})?");

    private static final Pattern MEDIA_RANGE = Pattern.compile("\\*/\\*|[\\w.+!#$&^-]+/(\\*|[\\w.+!#$&^-]+)");

    private record Range(String name, double quality) {
        boolean matches(String mediaType) {
            return name.equals("*/*")
                    || name.equals(mediaType)
                    || name.equals(mediaType.substring(0, mediaType.indexOf('/')) + "/*");
        }

        /** {@code *}{@code /*} is less specific than {@code text/*}, and that than {@code text/html}. */
        int stars() {
            return (int) name.chars().filter(character -> character == '*').count();
        }
    }

    /** @param value of the header; an empty one accepts everything */
    static AcceptHeader parse(String value) {
        String given = value.isBlank() ? "*/*" : value;
        return new AcceptHeader(Arrays.stream(given.split(","))
                .map(AcceptHeader::range)
                .flatMap(Optional::stream)
                .toList());
    }

    private static Optional<Range> range(String text) {
        List<String> parts = Arrays.stream(text.toLowerCase(Locale.ROOT).split(";"))
                .map(String::strip)
                .toList();
        String quality = parts.stream()
                .skip(1)
                .filter(parameter -> parameter.startsWith("q="))
                .map(parameter -> parameter.substring(2).strip())
                .findFirst()
                .orElse("1");
        return MEDIA_RANGE.matcher(parts.getFirst()).matches()
                        && QUALITY.matcher(quality).matches()
                ? Optional.of(new Range(parts.getFirst(), Double.parseDouble(quality)))
                : Optional.empty();
    }

    /** The format that the client prefers, or the first of several in the order of {@link ReportFormat}, if it accepts any. */
    Optional<ReportFormat> best() {
        return Arrays.stream(ReportFormat.values())
                .filter(format -> quality(format) > 0)
                .max(Comparator.comparingDouble(this::quality)
                        .thenComparing(Comparator.<ReportFormat>naturalOrder().reversed()));
    }

    private double quality(ReportFormat format) {
        return ranges.stream()
                .filter(range -> range.matches(format.mediaType()))
                .min(Comparator.comparingInt(Range::stars))
                .map(Range::quality)
                .orElse(0.0);
    }
}
