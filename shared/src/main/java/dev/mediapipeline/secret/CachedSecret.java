package dev.mediapipeline.secret;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Caches a secret for a limited time: a rotation takes effect within it, and not every request pays for a call. */
public final class CachedSecret implements Secret {
    private final Secret source;
    private final Duration limit;
    private final Clock clock;
    private @Nullable String value;
    private Instant freshUntil = Instant.MIN;

    /** @param limit the time until a value is read again */
    public CachedSecret(Secret source, Duration limit, Clock clock) {
        this.source = source;
        this.limit = limit;
        this.clock = clock;
    }

    @Override
    public synchronized String value() {
        Instant now = clock.instant();
        String current = value;
        if (current == null || !now.isBefore(freshUntil)) {
            current = source.value();
            value = current;
            freshUntil = now.plus(limit);
        }
        return current;
    }
}
