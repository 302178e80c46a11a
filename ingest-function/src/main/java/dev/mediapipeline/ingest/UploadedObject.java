package dev.mediapipeline.ingest;

import java.time.Instant;

/**
 * An object that somebody wrote into the uploads bucket, as S3 announces it: at least once and in any order, so nothing
 * is decided by it but that there is something to look at.
 *
 * @param key decoded
 * @param sequencer S3's order of the events of one key
 * @param uploadedAt when S3 had the bytes, for reports
 */
public record UploadedObject(String key, String sequencer, Instant uploadedAt) {}
