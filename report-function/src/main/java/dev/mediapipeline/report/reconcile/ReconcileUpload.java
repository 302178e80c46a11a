package dev.mediapipeline.report.reconcile;

import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.report.reconcile.ReconcileOutcome.Behind;
import dev.mediapipeline.report.reconcile.ReconcileOutcome.Expired;
import dev.mediapipeline.report.reconcile.ReconcileOutcome.NotYet;
import dev.mediapipeline.report.reconcile.ReconcileOutcome.Overdue;
import dev.mediapipeline.report.reconcile.ReconcileOutcome.Overtaken;
import dev.mediapipeline.report.reconcile.ReconcileOutcome.Postponed;
import dev.mediapipeline.report.reconcile.ReconcileOutcome.Resent;

/** Looks at a media item that awaits its upload: the client never sent it, or the event of S3 got lost. */
final class ReconcileUpload {
    private final DueMedia due;
    private final Originals originals;
    private final UploadNotifications notifications;

    ReconcileUpload(DueMedia due, Originals originals, UploadNotifications notifications) {
        this.due = due;
        this.originals = originals;
        this.notifications = notifications;
    }

    /** The grace is for a transfer that began just before the URL expired; one that takes longer reopens the item. */
    ReconcileOutcome reconcile(Media media, Pass pass) {
        if (pass.now().isBefore(media.deadline().plus(ReconcileMedia.GRACE))) {
            return new NotYet();
        }
        return originals
                .find(media.id())
                .map(original -> uploaded(media, original, pass))
                .orElseGet(() -> expire(media, pass));
    }

    private ReconcileOutcome expire(Media media, Pass pass) {
        var failure = new Failure(
                Failure.UPLOAD_EXPIRED,
                "no upload came until %s; ask for a new one and upload again".formatted(media.deadline()));
        return due.giveUp(media, failure, pass.now()) ? new Expired() : new Overtaken();
    }

    private ReconcileOutcome uploaded(Media media, Original original, Pass pass) {
        if (pass.waitsForIngest(media)) {
            return new Behind();
        }
        if (media.progress().resends() >= ReconcileMedia.MOST_RESENDS) {
            var failure = new Failure(
                    Failure.OVERDUE, "the upload came, but was not looked at in time; it need not be sent again");
            return due.giveUp(media, failure, pass.now()) ? new Overdue() : new Overtaken();
        }
        if (!pass.takeResend()) {
            return new Postponed();
        }
        if (!due.renew(media, pass.now().plus(ReconcileMedia.TIME_FOR_A_RESEND))) {
            return new Overtaken();
        }
        notifications.send(media.id(), original);
        return new Resent(1);
    }
}
