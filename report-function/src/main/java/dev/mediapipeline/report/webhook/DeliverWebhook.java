package dev.mediapipeline.report.webhook;

import dev.mediapipeline.failure.TransientException;
import dev.mediapipeline.media.MediaId;
import java.time.Clock;
import java.time.Duration;

/**
 * Delivers one webhook, at least once. The bulkhead around it is the queue and the function of its own with a maximum
 * concurrency: a slow receiver keeps nobody else waiting.
 */
public final class DeliverWebhook {
    static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

    private final Erasures erasures;
    private final Signer signer;
    private final Receiver receiver;
    private final Clock clock;

    public DeliverWebhook(Erasures erasures, Signer signer, Receiver receiver, Clock clock) {
        this.erasures = erasures;
        this.signer = signer;
        this.receiver = receiver;
        this.clock = clock;
    }

    /**
     * Makes one attempt, unless the media item was deleted while its webhook waited.
     *
     * @param id the media item that the webhook is about
     * @throws TransientException if there has to be another one; it says when, if the receiver did (at most an hour)
     */
    public DeliveryOutcome deliver(MediaId id, Webhook webhook) {
        if (erasures.isErased(id)) {
            return new DeliveryOutcome.Erased();
        }
        Answer answer = receiver.send(signer.sign(webhook, clock.instant()));
        if (answer.accepted()) {
            return new DeliveryOutcome.Delivered();
        }
        if (answer.gone()) {
            return new DeliveryOutcome.Unwanted();
        }
        String refusal = "the receiver answered %d to webhook %s".formatted(answer.status(), webhook.id());
        throw answer.retryAfter()
                .filter(wait -> answer.mayAskToWait())
                .map(wait -> new TransientException(refusal, bounded(wait)))
                .orElseGet(() -> new TransientException(refusal));
    }

    private static Duration bounded(Duration wait) {
        if (wait.compareTo(LONGEST_WAIT) > 0) {
            return LONGEST_WAIT;
        }
        return wait.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : wait;
    }
}
