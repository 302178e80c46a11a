package dev.mediapipeline.report.lambda;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The settings of the handler {@code reconcile}; the module's other handlers have none of them. */
@ConfigMapping(prefix = "reconcile")
interface ReconcileConfig {
    /** {@code UPLOADS_BUCKET}. */
    Optional<String> uploadsBucket();

    /** {@code REPORTS_BUCKET}. */
    Optional<String> reportsBucket();

    /** {@code INGEST_QUEUE_URL}. */
    Optional<String> ingestQueueUrl();

    /** {@code RESIZE_QUEUE_URL}. */
    Optional<String> resizeQueueUrl();
}
