package dev.mediapipeline.report.daily.render;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Figures as people read them; {@code data} elements have the exact ones as well. */
final class Figures {
    private static final List<String> UNITS = List.of("bytes", "kB", "MB", "GB", "TB", "PB");

    private Figures() {}

    static Markup count(long count) {
        return exact(count, countText(count));
    }

    static Markup bytes(long bytes) {
        return exact(bytes, bytesText(bytes));
    }

    static Markup millis(@Nullable Long millis) {
        return millis == null ? Markup.text("–") : exact(millis, millisText(millis));
    }

    static Markup share(double share) {
        return exact(share, shareText(share));
    }

    private static Markup exact(Object value, String text) {
        return Markup.of("<data value=\"%s\">%s</data>", value, text);
    }

    static String countText(long count) {
        return signed("%,d", count);
    }

    /** A count with its noun: {@code 1 upload}, {@code 2 uploads}. */
    static String countText(long count, String noun) {
        return countText(count) + " " + noun + (count == 1 ? "" : "s");
    }

    /** In decimal units: 1 kB is 1,000 bytes. */
    static String bytesText(long bytes) {
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

    static String millisText(long millis) {
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

    static String shareText(double share) {
        return signed("%.1f", 100 * share) + " %";
    }

    private static String signed(String format, Number number) {
        return String.format(Locale.ENGLISH, format, number).replace('-', '−');
    }
}
