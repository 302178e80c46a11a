package dev.mediapipeline.report.reconcile;

import dev.mediapipeline.event.ResizeRequests;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.report.announce.AnnounceMedia;
import dev.mediapipeline.report.erase.EraseMedia;
import dev.mediapipeline.report.reconcile.ReconcileOutcome.Announced;
import dev.mediapipeline.report.reconcile.ReconcileOutcome.Erased;
import dev.mediapipeline.report.reconcile.ReconcileOutcome.LeftAlone;
import dev.mediapipeline.report.reconcile.ReconcileOutcome.NotYet;
import dev.mediapipeline.report.reconcile.ReconcileOutcome.Overtaken;
import dev.mediapipeline.report.reconcile.ReconcileOutcome.Settled;
import dev.mediapipeline.report.reconcile.ReconcileOutcome.Swept;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * Looks at one media item that is due, and does what is missing. Safe to repeat and to do twice at once: whatever it
 * does to the item has the condition that the item is as it was seen, and whatever it sends was sent before.
 */
public final class ReconcileMedia {
    /** How long after its time something may still be under way. */
    static final Duration GRACE = Duration.ofMinutes(5);

    /** How long a message that was sent again has, before it counts as lost, too. */
    static final Duration TIME_FOR_A_RESEND = Duration.ofMinutes(15);

    /** How long past its deadline an item waits at most for a queue with a backlog, which may never be empty. */
    static final Duration MAX_WAIT_FOR_BACKLOG = Duration.ofMinutes(30);

    /** How often a media item is sent for again before it fails; each has to be counted before it is sent. */
    static final int MOST_RESENDS = 3;

    private final DueMedia due;
    private final ReconcileUpload upload;
    private final ReconcileProcessing processing;
    private final AnnounceMedia announceMedia;
    private final EraseMedia eraseMedia;

    public ReconcileMedia(
            DueMedia due,
            Originals originals,
            UploadNotifications notifications,
            ResizeRequests requests,
            AnnounceMedia announceMedia,
            EraseMedia eraseMedia) {
        this.due = due;
        this.upload = new ReconcileUpload(due, originals, notifications);
        this.processing = new ReconcileProcessing(due, requests);
        this.announceMedia = announceMedia;
        this.eraseMedia = eraseMedia;
    }

    /** Looks at it. @throws dev.mediapipeline.failure.TransientException if something did not answer */
    ReconcileOutcome reconcile(Media media, Pass pass) {
        return switch (media.status()) {
            case AWAITING_UPLOAD -> upload.reconcile(media, pass);
            case PROCESSING -> processing.reconcile(media, pass);
            case READY, FAILED -> ended(media, pass.now());
            case DELETED -> deleted(media, pass.now());
            case UNKNOWN -> new LeftAlone(media.status());
        };
    }

    /** The stream announces within seconds; what it did not announce in the grace, it has lost or forgotten. */
    private ReconcileOutcome ended(Media media, Instant now) {
        if (media.progress().announcedAt() != null) {
            return due.settle(media) ? new Settled() : new Overtaken();
        }
        Instant ended = Objects.requireNonNullElse(media.progress().endedAt(), media.updatedAt());
        return now.isBefore(ended.plus(GRACE)) ? new NotYet() : new Announced(announceMedia.announce(media));
    }

    /** The stream erases within seconds; what it did not erase in the grace, it has given up or forgotten. */
    private ReconcileOutcome deleted(Media media, Instant now) {
        if (!now.isBefore(media.deadline())) {
            return sweep(media);
        }
        boolean isLeftToTheStream = now.isBefore(media.updatedAt().plus(GRACE));
        return isLeftToTheStream || media.progress().erasedAt() != null
                ? new NotYet()
                : new Erased(eraseMedia.erase(media).derived());
    }

    /** After its deadline nothing can come any more: the upload's URL has expired, and no queue has a message about it. */
    private ReconcileOutcome sweep(Media media) {
        int objects = eraseMedia.sweep(media.id()).derived();
        return due.removeTombstone(media) ? new Swept(objects) : new Overtaken();
    }
}
