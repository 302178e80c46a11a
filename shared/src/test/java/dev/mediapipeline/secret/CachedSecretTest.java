package dev.mediapipeline.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class CachedSecretTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T10:00:00Z"));
    private final AtomicInteger asked = new AtomicInteger();
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final Secret secret =
            new CachedSecret(() -> "secret " + asked.incrementAndGet(), Duration.ofMinutes(5), clock);

    @Test
    void asksOnceWithinTheLimit() {
        assertThat(secret.value()).isEqualTo("secret 1");
        now.updateAndGet(time -> time.plusSeconds(299));

        assertThat(secret.value()).isEqualTo("secret 1");
    }

    @Test
    void asksAgainAtTheLimit() {
        assertThat(secret.value()).isEqualTo("secret 1");
        now.updateAndGet(time -> time.plusSeconds(300));

        assertThat(secret.value()).isEqualTo("secret 2");
    }
}
