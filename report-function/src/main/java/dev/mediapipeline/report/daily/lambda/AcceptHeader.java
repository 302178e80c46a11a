package dev.mediapipeline.report.daily.lambda;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a client accepts, by RFC 9110, section 12.5.1. Of the ranges that fit a media type the most specific one decides;
 * parameters other than {@code q} are left out of account, and so is a range that is not well-formed.
 */
record AcceptHeader(List<Range> ranges) {
    /** Quality 0 to 1 with at most three decimals. */
    private static final Pattern QUALITY = Pattern.compile("0(\\.\\d{0,3})?|1(\\.0{0,3})?");

    private static final Pattern MEDIA_RANGE = Pattern.compile("\\*/\\*|[\\w.+!#$&^-]+/(\\*|[\\w.+!#$&^-]+)");

    private record Range(String name, double quality) {
        boolean fits(String mediaType) {
            return name.equals("*/*")
                    || name.equals(mediaType)
                    || name.equals(mediaType.substring(0, mediaType.indexOf('/')) + "/*");
        }

        /** {@code *}{@code /*} is less specific than {@code text/*}, and that than {@code text/html}. */
        int stars() {
            return (int) name.chars().filter(character -> character == '*').count();
        }
    }

    /** @param value of the header; empty means that everything is accepted */
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

    /** The form that the client likes best, of several the first of {@link ReportFormat}; nothing if it accepts none. */
    Optional<ReportFormat> best() {
        return Arrays.stream(ReportFormat.values())
                .filter(form -> quality(form) > 0)
                .max(Comparator.comparingDouble(this::quality)
                        .thenComparing(Comparator.<ReportFormat>naturalOrder().reversed()));
    }

    private double quality(ReportFormat form) {
        return ranges.stream()
                .filter(range -> range.fits(form.mediaType()))
                .min(Comparator.comparingInt(Range::stars))
                .map(Range::quality)
                .orElse(0.0);
    }
}
