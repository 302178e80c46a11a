package dev.mediapipeline.report.reconcile;

import java.time.Instant;

/**
 * An uploaded object.
 *
 * @param etag identifies its bytes, without quotes
 * @param bytes its length
 * @param uploadedAt when it was complete
 */
public record Original(String etag, long bytes, Instant uploadedAt) {}
