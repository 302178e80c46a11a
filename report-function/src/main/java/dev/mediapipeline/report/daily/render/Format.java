package dev.mediapipeline.report.daily.render;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Writes figures and times as people read them. */
final class Format {
    private static final List<String> UNITS = List.of("bytes", "kB", "MB", "GB", "TB", "PB");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Format() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String moment(Instant instant) {
        return MOMENT.format(instant);
    }

    static String count(long count) {
        return signed("%,d", count);
    }

    /** A count with its noun: {@code 1 upload}, {@code 2 uploads}. */
    static String count(long count, String noun) {
        return count(count) + " " + noun + (count == 1 ? "" : "s");
    }

    /** Bytes in decimal units: 1 kB is 1,000 bytes. */
    static String bytes(long bytes) {
        if (Math.abs(bytes) < 1000) {
            return signed("%d", bytes) + " " + (Math.abs(bytes) == 1 ? "byte" : UNITS.getFirst());
        }
        double scaled = bytes;
        int unit = 0;
        while (Math.abs(scaled) >= 999.95 && unit < UNITS.size() - 1) {
            scaled /= 1000;
            unit++;
        }
        return signed("%.1f", scaled) + " " + UNITS.get(unit);
    }

    static String millis(long millis) {
        if (millis < 1000) {
            return millis + " ms";
        }
        if (millis < 59_950) {
            return signed(millis % 1000 == 0 ? "%.0f" : "%.1f", millis / 1000.0) + " s";
        }
        long seconds = Math.round(millis / 1000.0);
        return seconds < 3600
                ? "%d min %d s".formatted(seconds / 60, seconds % 60)
                : "%,d h %d min".formatted(seconds / 3600, seconds % 3600 / 60);
    }

    static String share(double share) {
        return signed("%.1f", 100 * share) + " %";
    }

    static String ofAll(int some, int all) {
        return share((double) some / all) + " of all";
    }

    private static String signed(String format, Number number) {
        return String.format(Locale.ENGLISH, format, number).replace('-', '−');
    }
}
