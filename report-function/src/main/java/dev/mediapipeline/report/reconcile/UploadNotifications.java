package dev.mediapipeline.report.reconcile;

import dev.mediapipeline.media.MediaId;

/** The way to ingest-function. */
public interface UploadNotifications {
    /**
     * Announces an uploaded object, as S3 does.
     *
     * @throws dev.mediapipeline.failure.TransientException if it may not have been sent
     */
    void send(MediaId id, Original original);
}
