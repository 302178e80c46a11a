package dev.mediapipeline.report.webhook.http;

import dev.mediapipeline.failure.TransientException;
import dev.mediapipeline.report.webhook.Answer;
import dev.mediapipeline.report.webhook.Receiver;
import dev.mediapipeline.report.webhook.SignedWebhook;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Leaves a receiver alone that keeps failing: by not answering, or by answering that it is overloaded. After that many
 * failures in a row nothing is sent for 30 seconds; then one webhook tries whether it is back, and if it is not, the
 * wait doubles, up to 15 minutes. Each warm instance of the function finds out for itself.
 */
public final class CircuitBreakingReceiver implements Receiver {
    private static final IntervalFunction WAITS =
            IntervalFunction.ofExponentialBackoff(Duration.ofSeconds(30), 2, Duration.ofMinutes(15));

    private final Receiver receiver;
    private final Clock clock;
    private final CircuitBreaker breaker;
    private final AtomicReference<Instant> openUntil = new AtomicReference<>(Instant.MIN);

    /** @param failures in a row that open the circuit */
    public CircuitBreakingReceiver(Receiver receiver, int failures, Clock clock) {
        this.receiver = receiver;
        this.clock = clock;
        this.breaker = CircuitBreaker.of(
                "webhook",
                CircuitBreakerConfig.custom()
                        .slidingWindow(failures, failures, CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                        .failureRateThreshold(100)
                        .recordException(fault -> fault instanceof TransientException)
                        .recordResult(answer -> answer instanceof Answer given && given.overloaded())
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .waitIntervalFunctionInOpenState(this::waitWhenOpened)
                        .clock(clock)
                        .build());
    }

    @Override
    public Answer send(SignedWebhook webhook) {
        try {
            return breaker.executeSupplier(() -> receiver.send(webhook));
        } catch (CallNotPermittedException e) {
            throw new TransientException(
                    "the receiver keeps failing: webhook %s waits until %s"
                            .formatted(webhook.webhook().id(), openUntil.get()),
                    remaining());
        }
    }

    /** The breaker asks when it opens, and does not tell anybody else. */
    private long waitWhenOpened(int openings) {
        long wait = WAITS.apply(openings);
        openUntil.set(clock.instant().plusMillis(wait));
        return wait;
    }

    /** The second more lets the circuit half-open first. */
    private Duration remaining() {
        Duration remaining = Duration.between(clock.instant(), openUntil.get());
        return (remaining.isNegative() ? Duration.ZERO : remaining).plusSeconds(1);
    }
}
