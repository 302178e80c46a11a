package dev.mediapipeline.report.webhook;

import java.time.Instant;

/** Signs webhooks with every valid key, so that keys can be rotated without an outage. */
public interface Signer {
    /**
     * Signs a webhook for an attempt.
     *
     * @throws dev.mediapipeline.failure.TransientException if the keys could not be read
     * @throws IllegalStateException if the keys are malformed
     */
    SignedWebhook sign(Webhook webhook, Instant at);
}
