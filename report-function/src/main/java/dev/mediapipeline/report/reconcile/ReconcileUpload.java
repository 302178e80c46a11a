package dev.mediapipeline.report.reconcile;

import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.life.Expire;
import dev.mediapipeline.media.life.MediaStore;
import dev.mediapipeline.media.life.Resend;
import dev.mediapipeline.report.reconcile.Originals.Original;
import dev.mediapipeline.report.reconcile.ReconcileOutcome.Behind;
import dev.mediapipeline.report.reconcile.ReconcileOutcome.Expired;
import dev.mediapipeline.report.reconcile.ReconcileOutcome.NotYet;
import dev.mediapipeline.report.reconcile.ReconcileOutcome.Overdue;
import dev.mediapipeline.report.reconcile.ReconcileOutcome.Overtaken;
import dev.mediapipeline.report.reconcile.ReconcileOutcome.Postponed;
import dev.mediapipeline.report.reconcile.ReconcileOutcome.Resent;

/** Reconciles a media item that awaits its upload: the client never sent it, or the event of S3 was lost. */
final class ReconcileUpload {
    private final MediaStore store;
    private final Originals originals;
    private final UploadNotifications notifications;

    ReconcileUpload(MediaStore store, Originals originals, UploadNotifications notifications) {
        this.store = store;
        this.originals = originals;
        this.notifications = notifications;
    }

    /** The grace covers a transfer that began just before the URL expired; a longer one reopens the item. */
    ReconcileOutcome reconcile(Media media, Run run) {
        if (run.now().isBefore(media.deadline().plus(ReconcileMedia.GRACE))) {
            return new NotYet();
        }
        return originals
                .find(media.id())
                .map(original -> uploaded(media, original, run))
                .orElseGet(() -> expire(media, run));
    }

    private ReconcileOutcome expire(Media media, Run run) {
        var failure = new Failure(
                Failure.UPLOAD_EXPIRED,
                "no upload arrived until %s; request a new one and upload again".formatted(media.deadline()));
        return store.apply(new Expire(media, failure, run.now())).applied() ? new Expired() : new Overtaken();
    }

    private ReconcileOutcome uploaded(Media media, Original original, Run run) {
        if (run.waitsForIngest(media)) {
            return new Behind();
        }
        if (media.progress().resends() >= ReconcileMedia.MAX_RESENDS) {
            var failure = new Failure(
                    Failure.OVERDUE,
                    "the upload arrived, but was not processed in time; there is no need to send it again");
            return store.apply(new Expire(media, failure, run.now())).applied() ? new Overdue() : new Overtaken();
        }
        if (!run.takeResend()) {
            return new Postponed();
        }
        if (!store.apply(new Resend(media, run.now().plus(ReconcileMedia.TIME_FOR_RESEND)))
                .applied()) {
            return new Overtaken();
        }
        notifications.send(media.id(), original);
        return new Resent(1);
    }
}
