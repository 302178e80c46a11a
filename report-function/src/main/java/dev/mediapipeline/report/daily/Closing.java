package dev.mediapipeline.report.daily;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Computes when a day closes. An upload belongs to the UTC day of its registration, no matter how late its bytes
 * arrive. The day closes when its last upload has had all the time that the API and reconcile give it.
 *
 * @param uploadExpiry lifetime of an upload URL
 */
public record Closing(Duration uploadExpiry) {
    /** Time in which a client may repeat a request, and so get another upload URL for the same media item. */
    public static final Duration REPLAYS = Duration.ofHours(24);

    /** Grace, three resends with their waits for a backlog, and giving up: see {@code docs/data.md}. */
    public static final Duration WORK = Duration.ofHours(4);

    /** Time from the end of the UTC day until it closes. */
    public Duration lag() {
        return REPLAYS.plus(uploadExpiry).plus(WORK);
    }

    /** The time at which a day closes. */
    public Instant of(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().plus(lag());
    }

    /** Whether a day is closed at this time. */
    public boolean isClosed(LocalDate day, Instant asOf) {
        return !asOf.isBefore(of(day));
    }

    /** The latest day that is closed at this time. */
    public LocalDate latest(Instant asOf) {
        return LocalDate.ofInstant(asOf.minus(lag()), ZoneOffset.UTC).minusDays(1);
    }
}
