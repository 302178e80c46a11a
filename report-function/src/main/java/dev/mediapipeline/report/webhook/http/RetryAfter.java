package dev.mediapipeline.report.webhook.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the header {@code Retry-After} of RFC 9110: seconds, or a date in one of HTTP's three formats. */
final class RetryAfter {
    /** Maximum wait; longer ones are cut to it. */
    static final Duration MAX_WAIT = Duration.ofDays(366);

    private static final Pattern SECONDS = Pattern.compile("[0-9]+");
    private static final Pattern DAY_OF_WEEK = Pattern.compile("^[A-Za-z]+,? +");
    private static final DateTimeFormatter IMF_FIXDATE = format("d MMM uuuu HH:mm:ss 'GMT'");
    private static final DateTimeFormatter ASCTIME = format("MMM d HH:mm:ss uuuu");
    private static final int CENTURY = 100;
    private static final int AHEAD = 50;

    private RetryAfter() {}

    /** Returns the wait from now, which may be negative; empty if the value is malformed. */
    static Optional<Duration> read(String value, Instant now) {
        String text = value.strip();
        Optional<Duration> wait = SECONDS.matcher(text).matches()
                ? Optional.of(seconds(text))
                : date(DAY_OF_WEEK.matcher(text).replaceFirst("").replaceAll(" +", " "), now)
                        .map(date -> Duration.between(now, date));
        return wait.map(asked -> asked.compareTo(MAX_WAIT) > 0 ? MAX_WAIT : asked);
    }

    private static Duration seconds(String digits) {
        String significant = digits.replaceFirst("^0+(?=.)", "");
        return significant.length() > 9 ? MAX_WAIT : Duration.ofSeconds(Long.parseLong(significant));
    }

    /** Reads a date without its day of the week, which is redundant. */
    private static Optional<Instant> date(String text, Instant now) {
        int year = now.atOffset(ZoneOffset.UTC).getYear();
        return parse(text, IMF_FIXDATE)
                .or(() -> parse(text, ASCTIME))
                .or(() -> parse(text, rfc850(year)).map(date -> withinFiftyYears(date, now)));
    }

    private static Optional<Instant> parse(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDateTime.parse(text, format).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Takes a two-digit year for one of the past if it would be more than 50 years ahead. */
    private static Instant withinFiftyYears(Instant date, Instant now) {
        var utc = date.atOffset(ZoneOffset.UTC);
        return utc.isAfter(now.atOffset(ZoneOffset.UTC).plusYears(AHEAD))
                ? utc.minusYears(CENTURY).toInstant()
                : date;
    }

    private static DateTimeFormatter rfc850(int year) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern("d-MMM-")
                .appendValueReduced(ChronoField.YEAR, 2, 2, year - AHEAD + 1)
                .appendPattern(" HH:mm:ss 'GMT'")
                .toFormatter(Locale.ENGLISH);
    }

    private static DateTimeFormatter format(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }
}
