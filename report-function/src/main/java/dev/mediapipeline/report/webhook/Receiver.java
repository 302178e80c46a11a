package dev.mediapipeline.report.webhook;

/** Where webhooks go. */
public interface Receiver {
    /**
     * Sends a webhook once.
     *
     * @return what the receiver answered, whatever that was
     * @throws dev.mediapipeline.failure.TransientException if it did not answer in time, or is not asked for a while
     */
    Answer send(SignedWebhook webhook);
}
