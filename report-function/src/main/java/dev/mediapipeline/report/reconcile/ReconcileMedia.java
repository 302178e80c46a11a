package dev.mediapipeline.report.reconcile;

import dev.mediapipeline.event.ResizeRequests;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.life.MediaStore;
import dev.mediapipeline.media.life.Settle;
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
 * Reconciles one media item that is due. Safe to repeat and to run concurrently: every change is conditional on the
 * item being unchanged since it was seen, and every message duplicates an earlier one.
 */
public final class ReconcileMedia {
    /** Time after a deadline in which regular processing may still complete. */
    static final Duration GRACE = Duration.ofMinutes(5);

    /** Time that a resent message has before it counts as lost, too. */
    static final Duration TIME_FOR_RESEND = Duration.ofMinutes(15);

    /** Maximum wait past the deadline for a queue with a backlog, which may never be empty. */
    static final Duration MAX_WAIT_FOR_BACKLOG = Duration.ofMinutes(30);

    /** Maximum of resends before a media item fails; each is counted before it is sent. */
    static final int MAX_RESENDS = 3;

    private final MediaStore store;
    private final ReconcileUpload upload;
    private final ReconcileProcessing processing;
    private final AnnounceMedia announceMedia;
    private final EraseMedia eraseMedia;

    public ReconcileMedia(
            MediaStore store,
            Originals originals,
            UploadNotifications notifications,
            ResizeRequests requests,
            AnnounceMedia announceMedia,
            EraseMedia eraseMedia) {
        this.store = store;
        this.upload = new ReconcileUpload(store, originals, notifications);
        this.processing = new ReconcileProcessing(store, requests);
        this.announceMedia = announceMedia;
        this.eraseMedia = eraseMedia;
    }

    /**
     * Takes the next step for the media item.
     *
     * @throws dev.mediapipeline.failure.TransientException if a service does not respond
     */
    ReconcileOutcome reconcile(Media media, Run run) {
        return switch (media.status()) {
            case AWAITING_UPLOAD -> upload.reconcile(media, run);
            case PROCESSING -> processing.reconcile(media, run);
            case READY, FAILED -> ended(media, run.now());
            case DELETED -> deleted(media, run.now());
            case UNKNOWN -> new LeftAlone(media.status());
        };
    }

    /** The stream announces within seconds; an item that is not announced within the grace was lost on the way. */
    private ReconcileOutcome ended(Media media, Instant now) {
        if (media.progress().announcedAt() != null) {
            return store.apply(new Settle(media)).applied() ? new Settled() : new Overtaken();
        }
        Instant ended = Objects.requireNonNullElse(media.progress().endedAt(), media.updatedAt());
        return now.isBefore(ended.plus(GRACE)) ? new NotYet() : new Announced(announceMedia.announce(media));
    }

    /** The stream erases within seconds; a tombstone that is not erased within the grace was lost on the way. */
    private ReconcileOutcome deleted(Media media, Instant now) {
        if (!now.isBefore(media.deadline())) {
            return sweep(media);
        }
        boolean isLeftToTheStream = now.isBefore(media.updatedAt().plus(GRACE));
        return isLeftToTheStream || media.progress().erasedAt() != null
                ? new NotYet()
                : new Erased(eraseMedia.erase(media).derived());
    }

    /** After its deadline nothing can arrive: the upload URL has expired, and no queue has a message about the item. */
    private ReconcileOutcome sweep(Media media) {
        int objects = eraseMedia.sweep(media.id()).derived();
        return store.remove(media) ? new Swept(objects) : new Overtaken();
    }
}
