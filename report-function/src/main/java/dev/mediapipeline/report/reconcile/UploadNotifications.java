package dev.mediapipeline.report.reconcile;

import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.report.reconcile.Originals.Original;

/** Notifies ingest-function of uploaded objects. */
public interface UploadNotifications {
    /**
     * Sends the notification that S3 sends for an uploaded object.
     *
     * @throws dev.mediapipeline.failure.TransientException if it may not have been sent
     */
    void send(MediaId id, Original original);
}
