package dev.mediapipeline.report.webhook;

import dev.mediapipeline.failure.TransientException;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.life.MediaStore;
import java.time.Clock;
import java.time.Duration;

/**
 * Delivers one webhook at least once. Its queue and its function with a maximum concurrency are the bulkhead: a slow
 * receiver delays nothing else.
 */
public final class DeliverWebhook {
    static final Duration MAX_WAIT = Duration.ofHours(1);
    private static final Duration MIN_WAIT = Duration.ofSeconds(1);

    private final MediaStore store;
    private final Signer signer;
    private final Receiver receiver;
    private final Clock clock;

    public DeliverWebhook(MediaStore store, Signer signer, Receiver receiver, Clock clock) {
        this.store = store;
        this.signer = signer;
        this.receiver = receiver;
        this.clock = clock;
    }

    /**
     * Makes one attempt, unless the media item was deleted while its webhook waited.
     *
     * @param id the media item that the webhook is about
     * @throws TransientException if another attempt is needed; its wait is the receiver's, up to an hour, if it gave one
     */
    public DeliveryOutcome deliver(MediaId id, Webhook webhook) {
        if (isErased(id)) {
            return new DeliveryOutcome.Erased();
        }
        Receiver.Response response = receiver.send(signer.sign(webhook, clock.instant()));
        if (response.accepted()) {
            return new DeliveryOutcome.Delivered();
        }
        if (response.gone()) {
            return new DeliveryOutcome.Unwanted();
        }
        String refusal = "the receiver responded with %d to webhook %s".formatted(response.status(), webhook.id());
        Duration wait = response.retryAfter();
        throw wait != null && response.mayAskToWait()
                ? new TransientException(refusal, bounded(wait))
                : new TransientException(refusal);
    }

    /** If the webhook waited long enough, even the tombstone is gone. */
    private boolean isErased(MediaId id) {
        return store.find(id)
                .filter(media -> media.status() != MediaStatus.DELETED)
                .isEmpty();
    }

    private static Duration bounded(Duration wait) {
        if (wait.compareTo(MAX_WAIT) > 0) {
            return MAX_WAIT;
        }
        return wait.compareTo(MIN_WAIT) < 0 ? MIN_WAIT : wait;
    }
}
