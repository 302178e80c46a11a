package dev.mediapipeline.report.webhook.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mediapipeline.failure.TransientException;
import dev.mediapipeline.report.webhook.InMemoryReceiver;
import dev.mediapipeline.report.webhook.Receiver;
import dev.mediapipeline.report.webhook.Receiver.Response;
import dev.mediapipeline.report.webhook.ReceiverContractTest;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CircuitBreakingReceiverTest extends ReceiverContractTest {
    private static final int FAILURES = 3;

    private final MovedClock clock = new MovedClock();
    private final InMemoryReceiver behind = new InMemoryReceiver();
    private final CircuitBreakingReceiver receiver = new CircuitBreakingReceiver(behind, FAILURES, clock);

    @Override
    protected Receiver receiver() {
        return receiver;
    }

    @Override
    protected void respondWith(Response response) {
        behind.respondWith(response);
    }

    @Override
    protected void silence() {
        behind.silence();
    }

    private void respondWith(int status) {
        respondWith(new Response(status, null));
    }

    private void sendAll(int count) {
        IntStream.range(0, count).forEach(i -> attempt());
    }

    private Optional<TransientException> attempt() {
        return Optional.ofNullable(catchThrowableOfType(TransientException.class, () -> receiver.send(WEBHOOK)));
    }

    private Duration wait(Optional<TransientException> failure) {
        return failure.flatMap(TransientException::retryAfter).orElseThrow();
    }

    @Test
    void stopsCallingAReceiverThatDoesNotRespond() {
        silence();
        sendAll(FAILURES);

        assertThat(wait(attempt())).isEqualTo(Duration.ofSeconds(31));
        assertThat(behind.received()).hasSize(FAILURES);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void stopsCallingAnOverloadedReceiver(int status) {
        respondWith(status);
        sendAll(FAILURES);

        assertThat(attempt()).isPresent();
        assertThat(behind.received()).hasSize(FAILURES);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 400, 404, 410})
    void keepsCallingAReceiverThatRefuses(int status) {
        respondWith(status);
        sendAll(3 * FAILURES);

        assertThat(behind.received()).hasSize(3 * FAILURES);
    }

    @Test
    void oneResponseInBetweenKeepsTheCircuitClosed() {
        for (int i = 0; i < 3; i++) {
            silence();
            sendAll(FAILURES - 1);
            respondWith(204);
            sendAll(1);
        }

        assertThat(behind.received()).hasSize(3 * FAILURES);
    }

    @Test
    void waitsForTheRemainingTimeOnly() {
        silence();
        sendAll(FAILURES);
        clock.pass(Duration.ofSeconds(20));

        assertThat(wait(attempt())).isEqualTo(Duration.ofSeconds(11));
    }

    @Test
    void anAttemptAfterTheWaitFindsTheCircuitHalfOpenAndClosesIt() {
        silence();
        sendAll(FAILURES);
        clock.pass(wait(attempt()));
        respondWith(204);

        sendAll(2 * FAILURES);

        assertThat(behind.received()).hasSize(FAILURES + 2 * FAILURES);
    }

    @Test
    void theWaitDoublesWhileTheReceiverFails() {
        silence();
        sendAll(FAILURES);
        for (long seconds : new long[] {30, 60, 120, 240, 480, 900, 900}) {
            Duration wait = wait(attempt());
            assertThat(wait).isEqualTo(Duration.ofSeconds(seconds + 1));
            clock.pass(wait);
            sendAll(1);
        }

        assertThat(behind.received()).hasSize(FAILURES + 7);
    }

    @Test
    void theWaitStartsOverAfterTheReceiverRecovered() {
        silence();
        sendAll(FAILURES);
        clock.pass(Duration.ofSeconds(31));
        sendAll(1);
        clock.pass(Duration.ofSeconds(61));
        respondWith(204);
        sendAll(1);
        silence();
        sendAll(FAILURES);

        assertThat(wait(attempt())).isEqualTo(Duration.ofSeconds(31));
    }
}
