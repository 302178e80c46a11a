package dev.mediapipeline.report.webhook;

import java.time.Instant;

/** Signs webhooks with every key that is valid, so that a receiver can change its key when it likes. */
public interface Signer {
    /**
     * The webhook, signed for an attempt.
     *
     * @throws dev.mediapipeline.failure.TransientException if the keys cannot be had
     * @throws IllegalStateException if they are not what they should be
     */
    SignedWebhook sign(Webhook webhook, Instant at);
}
