package dev.mediapipeline.report.webhook;

import java.time.Duration;
import java.util.Optional;

/**
 * What a receiver answered.
 *
 * @param status of HTTP
 * @param retryAfter how long it asks not to be called, if it does
 */
public record Answer(int status, Optional<Duration> retryAfter) {
    private static final int GONE = 410;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    /** Whether the receiver has the webhook. */
    public boolean accepted() {
        return status >= 200 && status < 300;
    }

    /** Whether it does not want webhooks any more. */
    public boolean gone() {
        return status == GONE;
    }

    /** Whether it could not take the webhook now. */
    public boolean overloaded() {
        return status == TOO_MANY_REQUESTS || status >= 500;
    }

    /** Whether it may say when it can take the webhook. */
    boolean mayAskToWait() {
        return status == TOO_MANY_REQUESTS || status == UNAVAILABLE;
    }
}
