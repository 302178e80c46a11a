package dev.mediapipeline.api.idempotency;

import static dev.mediapipeline.api.SampleMedia.ADA;
import static dev.mediapipeline.api.SampleMedia.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediapipeline.api.MovingClock;
import dev.mediapipeline.api.idempotency.Outcome.InProgress;
import dev.mediapipeline.api.idempotency.Outcome.OtherRequest;
import dev.mediapipeline.api.idempotency.Outcome.Responded;
import dev.mediapipeline.api.idempotency.Outcome.RespondedBefore;
import dev.mediapipeline.api.idempotency.Stage.Completed;
import dev.mediapipeline.api.idempotency.Stage.Leased;
import dev.mediapipeline.media.MediaId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class RespondOnceTest {
    private static final RequestKey KEY = RequestKey.ofClient(ADA, "order-7");
    private static final Fingerprint PHOTOGRAPH = Fingerprint.of(new byte[] {1});
    private static final Duration LEASE = Duration.ofSeconds(20);

    private final MovingClock clock = new MovingClock(NOW.plusNanos(1_234_567));
    private final InMemoryRequestRecords records = new InMemoryRequestRecords();
    private final RespondOnce respondOnce = new RespondOnce(records, LEASE, clock);

    /** The media ids that the attempts worked for, in order. */
    private final List<MediaId> worked = new ArrayList<>();

    private Outcome<String> request() {
        return request(id -> "response");
    }

    private Outcome<String> request(Function<MediaId, String> work) {
        return respondOnce.respond(KEY, PHOTOGRAPH, id -> {
            worked.add(id);
            return work.apply(id);
        });
    }

    /** An attempt with its process killed at work: nothing of it runs any more. */
    private void die() {
        assertThatThrownBy(() -> request(id -> {
                    throw new Killed();
                }))
                .isInstanceOf(Killed.class);
    }

    private static final class Killed extends Error {}

    @Test
    void doesTheWorkOfTheFirstTryOnly() {
        assertThat(request()).isEqualTo(new Responded<>("response"));

        assertThat(request()).isEqualTo(new RespondedBefore<>(worked.getFirst()));
        assertThat(worked).hasSize(1);
    }

    @Test
    void doesTheWorkOfEveryKey() {
        request();

        assertThat(respondOnce.respond(RequestKey.ofClient(ADA, "order-8"), PHOTOGRAPH, id -> "another"))
                .isEqualTo(new Responded<>("another"));
    }

    @Test
    void doesNothingForAnotherRequestUnderTheSameKey() {
        request();

        assertThat(respondOnce.respond(KEY, Fingerprint.of(new byte[] {2}), id -> "another"))
                .isEqualTo(new OtherRequest<>());
    }

    @Test
    void doesNothingWhileAnotherTryIsAtWork() {
        var outcome = request(id -> {
            assertThat(request()).isEqualTo(new InProgress<>());
            return "response";
        });

        assertThat(outcome).isEqualTo(new Responded<>("response"));
        assertThat(worked).hasSize(1);
    }

    @Test
    void waitsForATryThatDiedUntilItsLeaseEnds() {
        die();
        clock.move(LEASE.minusMillis(1));
        assertThat(request()).isEqualTo(new InProgress<>());

        clock.move(Duration.ofMillis(1));
        assertThat(request()).isEqualTo(new Responded<>("response"));
    }

    @Test
    void worksForTheSameMediaAsTheTryThatDied() {
        die();
        clock.move(LEASE);
        die();
        clock.move(LEASE);
        request();

        assertThat(worked).hasSize(3).containsOnly(worked.getFirst());
        assertThat(request()).isEqualTo(new RespondedBefore<>(worked.getFirst()));
    }

    @Test
    void doesNotWaitForATryThatFailed() {
        var failure = new IllegalStateException("the store does not respond");
        assertThatThrownBy(() -> request(id -> {
                    throw failure;
                }))
                .isSameAs(failure);

        assertThat(request()).isEqualTo(new Responded<>("response"));
        assertThat(worked).hasSize(2).containsOnly(worked.getFirst());
    }

    @Test
    void letsASlowTryAnswerWithoutTouchingTheRecordOfItsSuccessor() {
        var outcome = request(slow -> {
            clock.move(LEASE);
            request(successor -> {
                Stage stage = records.stage(KEY).orElseThrow();
                assertThat(stage).isInstanceOf(Leased.class);
                return "the successor's response";
            });
            return "the slow response";
        });

        assertThat(outcome).isEqualTo(new Responded<>("the slow response"));
        assertThat(worked).hasSize(2).containsOnly(worked.getFirst());
        assertThat(records.stage(KEY)).contains(new Completed());
    }

    @Test
    void doesNotReleaseTheLeaseOfASuccessor() {
        assertThatThrownBy(() -> request(slow -> {
                    clock.move(LEASE);
                    die();
                    throw new IllegalStateException("too late");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(request()).isEqualTo(new InProgress<>());
    }

    @Test
    void remembersForADay() {
        request();
        clock.move(RespondOnce.REMEMBERED.minusSeconds(1));
        assertThat(request()).isEqualTo(new RespondedBefore<>(worked.getFirst()));

        clock.move(Duration.ofSeconds(1));
        assertThat(request()).isEqualTo(new Responded<>("response"));
        assertThat(worked).doesNotHaveDuplicates().hasSize(2);
    }
}
