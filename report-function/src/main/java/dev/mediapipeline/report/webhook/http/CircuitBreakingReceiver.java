package dev.mediapipeline.report.webhook.http;

import dev.mediapipeline.failure.TransientException;
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
 * Stops calling a receiver that keeps failing, because it does not respond or reports overload. After a number of
 * failures in a row the circuit opens for 30 seconds; then one webhook probes the receiver, and each failed probe
 * doubles the wait, up to 15 minutes. Each warm instance of the function has its own circuit.
 */
public final class CircuitBreakingReceiver implements Receiver {
    private static final IntervalFunction WAITS =
            IntervalFunction.ofExponentialBackoff(Duration.ofSeconds(30), 2, Duration.ofMinutes(15));

    private final Receiver receiver;
    private final Clock clock;
    private final CircuitBreaker breaker;
    private final AtomicReference<Instant> openUntil = new AtomicReference<>(Instant.MIN);

    /** @param failures number of failures in a row that open the circuit */
    public CircuitBreakingReceiver(Receiver receiver, int failures, Clock clock) {
        this.receiver = receiver;
        this.clock = clock;
        this.breaker = CircuitBreaker.of(
                "webhook",
                CircuitBreakerConfig.custom()
                        .slidingWindow(failures, failures, CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                        .failureRateThreshold(100)
                        .recordException(error -> error instanceof TransientException)
                        .recordResult(result -> result instanceof Response response && response.overloaded())
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .waitIntervalFunctionInOpenState(this::waitWhenOpened)
                        .clock(clock)
                        .build());
    }

    @Override
    public Response send(SignedWebhook webhook) {
        try {
            return breaker.executeSupplier(() -> receiver.send(webhook));
        } catch (CallNotPermittedException e) {
            throw new TransientException(
                    "the receiver keeps failing: webhook %s waits until %s"
                            .formatted(webhook.webhook().id(), openUntil.get()),
                    remaining());
        }
    }

    /** Records when the wait ends, which the breaker does not expose. */
    private long waitWhenOpened(int openings) {
        long wait = WAITS.apply(openings);
        openUntil.set(clock.instant().plusMillis(wait));
        return wait;
    }

    /** Adds a second, so that the circuit is half open by then. */
    private Duration remaining() {
        Duration remaining = Duration.between(clock.instant(), openUntil.get());
        return (remaining.isNegative() ? Duration.ZERO : remaining).plusSeconds(1);
    }
}
