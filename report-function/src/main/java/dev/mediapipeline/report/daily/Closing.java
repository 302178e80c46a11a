package dev.mediapipeline.report.daily;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** When a day closes: late enough that what was registered at its end has been uploaded, made and tried again. */
public final class Closing {
    /** From the end of the UTC day. */
    public static final Duration LAG = Duration.ofHours(6);

    private Closing() {}

    /** The first moment at which the day is closed. */
    public static Instant of(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().plus(LAG);
    }

    /** Whether a report computed at that moment is the day's last. */
    public static boolean isClosed(LocalDate day, Instant asOf) {
        return !asOf.isBefore(of(day));
    }
}
