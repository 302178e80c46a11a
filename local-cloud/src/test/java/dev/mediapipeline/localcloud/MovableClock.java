package dev.mediapipeline.localcloud;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The machine's clock plus an offset. */
final class MovableClock extends Clock {
    private final Clock machine = Clock.systemUTC();
    private volatile Duration offset = Duration.ZERO;

    void moveTo(Instant time) {
        offset = Duration.between(machine.instant(), time);
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
