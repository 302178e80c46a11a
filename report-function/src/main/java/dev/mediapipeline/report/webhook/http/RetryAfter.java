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

/** The header {@code Retry-After} of RFC 9110: seconds, or a date in one of the three forms of HTTP. */
final class RetryAfter {
    /** A longer wait is cut to this one. */
    static final Duration MAX_WAIT = Duration.ofDays(366);

    private static final Pattern SECONDS = Pattern.compile("[0-9]+");
    private static final Pattern DAY_OF_WEEK = Pattern.compile("^[A-Za-z]+,? +");
    private static final DateTimeFormatter IMF_FIXDATE = form("d MMM uuuu HH:mm:ss 'GMT'");
    private static final DateTimeFormatter ASCTIME = form("MMM d HH:mm:ss uuuu");
    private static final int CENTURY = 100;
    private static final int AHEAD = 50;

    private RetryAfter() {}

    /** How long to wait from now, which may be negative and is cut to a year; empty if the value is no such header. */
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

    /** The date of a text without its day of the week, which says nothing that the rest does not. */
    private static Optional<Instant> date(String text, Instant now) {
        int year = now.atOffset(ZoneOffset.UTC).getYear();
        return parse(text, IMF_FIXDATE)
                .or(() -> parse(text, ASCTIME))
                .or(() -> parse(text, rfc850(year)).map(date -> withinFiftyYears(date, now)));
    }

    private static Optional<Instant> parse(String text, DateTimeFormatter form) {
        try {
            return Optional.of(LocalDateTime.parse(text, form).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Two digits of a year that would be more than 50 years ahead are of the past. */
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

    private static DateTimeFormatter form(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }
}
