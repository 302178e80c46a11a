package dev.mediapipeline.ingest;

import dev.mediapipeline.media.Failure;
import java.time.Instant;

/**
 * The decision to make nothing of an upload.
 *
 * @param uploadedAt when S3 had the bytes
 * @param endedAt now
 */
public record Refusal(Instant uploadedAt, Failure failure, Instant endedAt) {}
