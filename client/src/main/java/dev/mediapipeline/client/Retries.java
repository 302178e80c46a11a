package dev.mediapipeline.client;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Decides whether and when a request is retried.
 *
 * @param maxAttempts the maximum number of attempts of one request
 * @param firstPause the pause after the first attempt; it doubles after each further one
 * @param maxPause the maximum pause; a request is not retried if the server asks for a longer one
 */
record Retries(int maxAttempts, Duration firstPause, Duration maxPause) {
    static final Retries STANDARD = new Retries(3, Duration.ofMillis(500), Duration.ofSeconds(20));

    /** Whether another attempt may follow this one, counted from 1. */
    boolean mayRetry(int attempt, HttpHeaders headers) {
        return attempt < maxAttempts && retryAfter(headers).orElse(0) <= maxPause.toMillis();
    }

    boolean mayRetry(int attempt) {
        return attempt < maxAttempts;
    }

    /** The server's Retry-After, or else back-off with jitter, so that many clients do not retry at the same time. */
    void pause(int attempt, HttpHeaders headers) throws InterruptedException {
        var retryAfter = retryAfter(headers);
        if (retryAfter.isPresent()) {
            Thread.sleep(retryAfter.getAsLong());
        } else {
            pause(attempt);
        }
    }

    void pause(int attempt) throws InterruptedException {
        var ceiling = Math.min(maxPause.toMillis(), firstPause.toMillis() << (attempt - 1));
        Thread.sleep(ceiling / 2 + ThreadLocalRandom.current().nextLong(ceiling / 2 + 1));
    }

    /** The header in milliseconds; the API sends seconds and never a date. */
    private static OptionalLong retryAfter(HttpHeaders headers) {
        return headers.firstValue("retry-after").filter(value -> value.matches("[0-9]{1,6}")).stream()
                .mapToLong(seconds -> Long.parseLong(seconds) * 1_000)
                .findFirst();
    }
}
