package dev.mediapipeline.report.reconcile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One run over what is due, for one moment. Each queue is asked once, when it first matters: what reconcile sends itself
 * would otherwise look like a backlog.
 */
final class Pass {
    private final Instant now;
    private final Backlog uploads;
    private final Backlog requests;
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

    /** Whether ingest-function is merely behind. */
    boolean uploadsWait() {
        if (uploadsWait == null) {
            uploadsWait = uploads.isWaiting();
        }
        return uploadsWait;
    }

    /** Whether resize-function is merely behind. */
    boolean requestsWait() {
        if (requestsWait == null) {
            requestsWait = requests.isWaiting();
        }
        return requestsWait;
    }
}
