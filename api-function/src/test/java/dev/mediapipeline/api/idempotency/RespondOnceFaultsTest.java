package dev.mediapipeline.api.idempotency;

import static dev.mediapipeline.api.SampleMedia.ADA;
import static dev.mediapipeline.api.SampleMedia.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.api.MovingClock;
import dev.mediapipeline.api.idempotency.Outcome.Responded;
import dev.mediapipeline.api.idempotency.Stage.Leased;
import dev.mediapipeline.failure.TransientException;
import dev.mediapipeline.media.MediaId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that a client that retries gets its response and one media item, no matter which step fails. */
class RespondOnceFaultsTest {
    private static final RequestKey KEY = RequestKey.ofClient(ADA, "order-7");
    private static final Fingerprint PHOTOGRAPH = Fingerprint.of(new byte[] {1});
    private static final int TRIES = 100;

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void givesOneMediaToAClientThatKeepsTrying(int seed) {
        var random = new Random(seed);
        var clock = new MovingClock(NOW);
        var respondOnce = new RespondOnce(new Unreliable(random), Duration.ofSeconds(20), clock);
        Set<MediaId> made = new HashSet<>();
        boolean responded = false;
        for (int tries = 0; tries < TRIES && !responded; tries++) {
            try {
                var outcome = respondOnce.respond(KEY, PHOTOGRAPH, id -> {
                    fail(random);
                    made.add(id);
                    fail(random);
                    return id;
                });
                responded = switch (outcome) {
                    case Responded<MediaId>(var id) -> made.contains(id);
                    case Outcome.RespondedBefore<MediaId>(var id) -> made.contains(id);
                    case Outcome.InProgress<MediaId>(), Outcome.OtherRequest<MediaId>() -> false;
                };
            } catch (TransientException | Killed e) {
                clock.move(Duration.ofSeconds(random.nextInt(15)));
            }
            clock.move(Duration.ofSeconds(random.nextInt(15)));
        }

        assertThat(responded).isTrue();
        assertThat(made).hasSize(1);
    }

    /** Fails one time in four: by an exception, or by the end of the process. */
    private static void fail(Random random) {
        switch (random.nextInt(8)) {
            case 0 -> throw new TransientException("no response", Duration.ZERO);
            case 1 -> throw new Killed();
            default -> {}
        }
    }

    private static final class Killed extends Error {}

    /** Fails before a call, so that nothing happens, or after it, so that only the response is lost. */
    private static final class Unreliable implements RequestRecords {
        private final RequestRecords records = new InMemoryRequestRecords();
        private final Random random;

        Unreliable(Random random) {
            this.random = random;
        }

        private <T> T perhaps(Supplier<T> call) {
            fail(random);
            T result = call.get();
            fail(random);
            return result;
        }

        @Override
        public Optional<RequestRecord> putIfAbsent(RequestRecord fresh, Instant now) {
            return perhaps(() -> records.putIfAbsent(fresh, now));
        }

        @Override
        public boolean advance(RequestKey key, Leased from, Stage to) {
            return perhaps(() -> records.advance(key, from, to));
        }
    }
}
