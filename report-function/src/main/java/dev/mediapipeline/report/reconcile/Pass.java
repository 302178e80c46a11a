package dev.mediapipeline.report.reconcile;

import dev.mediapipeline.media.Media;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One run over what is due, for one moment. Each queue is asked once, when it first matters: what reconcile sends itself
 * would otherwise look like a backlog.
 */
final class Pass {
    /** Items that one run sends for again: the queues get no more duplicates than the workers drop in a few minutes. */
    static final int MAX_RESENDS = 1000;

    private final Instant now;
    private final Backlog uploads;
    private final Backlog requests;
    private int resends;
    private @Nullable Boolean uploadsWait;
    private @Nullable Boolean requestsWait;

    /**
     * A run.
     *
     * @param uploads the queue to ingest-function
     * @param requests the queue to resize-function
     */
    Pass(Instant now, Backlog uploads, Backlog requests) {
        this.now = now;
        this.uploads = uploads;
        this.requests = requests;
    }

    Instant now() {
        return now;
    }

    /** Whether this run may send for one more item again; counts it if so. */
    boolean takeResend() {
        return resends++ < MAX_RESENDS;
    }

    /** Whether ingest-function is merely behind, so that the item has to wait: after a while it no longer does. */
    boolean waitsForIngest(Media media) {
        return isPatient(media) && uploadsWait();
    }

    /** Whether resize-function is merely behind, so that the item has to wait: after a while it no longer does. */
    boolean waitsForResize(Media media) {
        return isPatient(media) && requestsWait();
    }

    private boolean isPatient(Media media) {
        return now.isBefore(media.deadline().plus(ReconcileMedia.MAX_WAIT_FOR_BACKLOG));
    }

    private boolean uploadsWait() {
        if (uploadsWait == null) {
            uploadsWait = uploads.isWaiting();
        }
        return uploadsWait;
    }

    private boolean requestsWait() {
        if (requestsWait == null) {
            requestsWait = requests.isWaiting();
        }
        return requestsWait;
    }
}
