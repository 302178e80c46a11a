package dev.mediapipeline.api.idempotency;

import static dev.mediapipeline.api.SampleMedia.ADA;
import static dev.mediapipeline.api.SampleMedia.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.api.idempotency.Stage.Completed;
import dev.mediapipeline.api.idempotency.Stage.Leased;
import dev.mediapipeline.media.MediaId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The contract of every store of request records: of several attempts that race for one request, one wins. */
public abstract class RequestRecordsContractTest {
    private static final int RACERS = 8;
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final Instant EXPIRY = NOW.plusSeconds(86_400);

    private final RequestKey key = RequestKey.ofClient(ADA, UUID.randomUUID().toString());

    protected abstract RequestRecords records();

    private RequestRecord leased(String token) {
        return new RequestRecord(key, Fingerprint.of(null, token), MediaId.random(), new Leased(token, LATER), EXPIRY);
    }

    private static Leased lease(RequestRecord request) {
        return (Leased) request.stage();
    }

    private RequestRecord found() {
        return records().putIfAbsent(leased("observer"), NOW).orElseThrow();
    }

    @Test
    void keepsARequestThatWasNotSeenBefore() {
        RequestRecord first = leased("first");

        assertThat(records().putIfAbsent(first, NOW)).isEmpty();

        assertThat(found()).isEqualTo(first);
    }

    @Test
    void saysWhatItHasOfARequestThatWasSeen() {
        RequestRecord first = leased("first");
        records().putIfAbsent(first, NOW);

        assertThat(records().putIfAbsent(leased("second"), NOW)).contains(first);

        assertThat(found()).isEqualTo(first);
    }

    @Test
    void keepsTheSameRecordOnce() {
        RequestRecord first = leased("first");
        records().putIfAbsent(first, NOW);

        assertThat(records().putIfAbsent(first, NOW)).isEmpty();
    }

    @Test
    void remembersUntilTheExpiry() {
        RequestRecord first = leased("first");
        records().putIfAbsent(first, NOW);

        assertThat(records().putIfAbsent(leased("second"), EXPIRY.minusSeconds(1)))
                .contains(first);
    }

    @Test
    void countsWhatHasExpiredAsNotSeenEvenIfItIsStillThere() {
        records().putIfAbsent(leased("first"), NOW);
        RequestRecord second = leased("second");

        assertThat(records().putIfAbsent(second, EXPIRY)).isEmpty();

        assertThat(found()).isEqualTo(second);
    }

    @Test
    void completesWhatIsUnderTheLease() {
        RequestRecord first = leased("first");
        records().putIfAbsent(first, NOW);

        assertThat(records().advance(key, lease(first), new Completed())).isTrue();

        assertThat(found())
                .isEqualTo(new RequestRecord(key, first.fingerprint(), first.mediaId(), new Completed(), EXPIRY));
    }

    @Test
    void saysThatItIsCompletedWhenItAlreadyWas() {
        RequestRecord first = leased("first");
        records().putIfAbsent(first, NOW);
        records().advance(key, lease(first), new Completed());

        assertThat(records().advance(key, lease(first), new Completed())).isTrue();
    }

    @Test
    void takesALeaseOver() {
        RequestRecord first = leased("first");
        records().putIfAbsent(first, NOW);
        var successor = new Leased("successor", LATER.plusSeconds(60));

        assertThat(records().advance(key, lease(first), successor)).isTrue();
        assertThat(records().advance(key, lease(first), successor)).isTrue();

        assertThat(found()).isEqualTo(new RequestRecord(key, first.fingerprint(), first.mediaId(), successor, EXPIRY));
    }

    @Test
    void letsNoPredecessorTouchTheRecordOfItsSuccessor() {
        RequestRecord first = leased("first");
        records().putIfAbsent(first, NOW);
        var successor = new Leased("successor", LATER.plusSeconds(60));
        records().advance(key, lease(first), successor);

        assertThat(records().advance(key, lease(first), new Completed())).isFalse();
        assertThat(records().advance(key, lease(first), new Leased("first", NOW)))
                .isFalse();

        assertThat(found().stage()).isEqualTo(successor);
    }

    @Test
    void leasesNothingThatIsCompleted() {
        RequestRecord first = leased("first");
        records().putIfAbsent(first, NOW);
        records().advance(key, lease(first), new Completed());

        assertThat(records().advance(key, lease(first), new Leased("successor", LATER)))
                .isFalse();

        assertThat(found().stage()).isEqualTo(new Completed());
    }

    @Test
    void advancesNothingThatItDoesNotKnow() {
        assertThat(records().advance(key, new Leased("first", LATER), new Completed()))
                .isFalse();

        assertThat(records().putIfAbsent(leased("first"), NOW)).isEmpty();
    }

    @RepeatedTest(5)
    void letsOneOfManyKeepARequest() throws Exception {
        List<Boolean> kept = race(
                racer -> records().putIfAbsent(leased("racer " + racer), NOW).isEmpty());

        assertThat(kept).containsOnlyOnce(true);
    }

    @RepeatedTest(5)
    void letsOneOfManyTakeOver() throws Exception {
        RequestRecord dead = leased("dead");
        records().putIfAbsent(dead, NOW);

        List<Boolean> taken = race(racer -> records().advance(key, lease(dead), new Leased("racer " + racer, LATER)));

        assertThat(taken).containsOnlyOnce(true);
        assertThat(found().stage()).isEqualTo(new Leased("racer " + taken.indexOf(true), LATER));
    }

    private interface Racer {
        boolean run(int number);
    }

    private static List<Boolean> race(Racer racer) throws Exception {
        var start = new CyclicBarrier(RACERS);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> racers = IntStream.range(0, RACERS)
                    .<Callable<Boolean>>mapToObj(number -> () -> {
                        start.await();
                        return racer.run(number);
                    })
                    .toList();
            return executor.invokeAll(racers).stream().map(Future::resultNow).toList();
        }
    }
}
