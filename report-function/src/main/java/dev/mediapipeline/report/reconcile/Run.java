package dev.mediapipeline.report.reconcile;

import dev.mediapipeline.media.Media;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One run of reconcile, for one moment. Each queue's backlog is read once, when it first matters: messages that the run
 * itself resends would otherwise look like a backlog.
 */
final class Run {
    /** Maximum of items to resend in one run, so that workers can drop the duplicates within minutes. */
    static final int MAX_RESENDS = 1000;

    private final Instant now;
    private final Backlog uploads;
    private final Backlog requests;
    private int resends;
    private @Nullable Boolean uploadsWait;
    private @Nullable Boolean requestsWait;

    /**
     * Starts a run.
     *
     * @param uploads the queue to ingest-function
     * @param requests the queue to resize-function
     */
    Run(Instant now, Backlog uploads, Backlog requests) {
        this.now = now;
        this.uploads = uploads;
        this.requests = requests;
    }

    Instant now() {
        return now;
    }

    /** Whether this run may resend for one more item; counts it. */
    boolean takeResend() {
        return resends++ < MAX_RESENDS;
    }

    /** Whether the item waits for ingest-function because of its backlog; the wait is limited. */
    boolean waitsForIngest(Media media) {
        return isPatient(media) && uploadsWait();
    }

    /** Whether the item waits for resize-function because of its backlog; the wait is limited. */
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
