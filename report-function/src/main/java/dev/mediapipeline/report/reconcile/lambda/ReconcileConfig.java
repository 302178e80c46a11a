package dev.mediapipeline.report.reconcile.lambda;

import org.eclipse.microprofile.config.Config;

/** Settings of reconcile, beside those of announce and erase. */
public record ReconcileConfig(String uploadsBucket, String ingestQueueUrl, String resizeQueueUrl) {
    public static ReconcileConfig of(Config config) {
        return new ReconcileConfig(
                config.getValue("UPLOADS_BUCKET", String.class),
                config.getValue("INGEST_QUEUE_URL", String.class),
                config.getValue("RESIZE_QUEUE_URL", String.class));
    }
}
