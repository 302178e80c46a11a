package dev.mediapipeline.report.daily;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * When a day closes. An upload belongs to the UTC day on which it was registered, however late its bytes come. The day
 * closes when the last of its uploads has had all the time that the API and reconcile give it.
 *
 * @param uploadExpiry how long an upload URL is valid
 */
public record Closing(Duration uploadExpiry) {
    /** How long a client may repeat a request and so get another upload URL for the same media item. */
    public static final Duration REPLAYS = Duration.ofHours(24);

    /** Grace, three resends with their waits for a backlog, and giving up: see {@code docs/data.md}. */
    public static final Duration WORK = Duration.ofHours(4);

    /** From the end of the UTC day. */
    public Duration lag() {
        return REPLAYS.plus(uploadExpiry).plus(WORK);
    }

    /** The first moment at which the day is closed. */
    public Instant of(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().plus(lag());
    }

    /** Whether the figures of the day no longer change at that moment. */
    public boolean isClosed(LocalDate day, Instant asOf) {
        return !asOf.isBefore(of(day));
    }

    /** The latest day that is closed at that moment. */
    public LocalDate latest(Instant asOf) {
        return LocalDate.ofInstant(asOf.minus(lag()), ZoneOffset.UTC).minusDays(1);
    }
}
