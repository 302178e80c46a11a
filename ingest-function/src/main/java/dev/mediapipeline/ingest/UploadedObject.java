package dev.mediapipeline.ingest;

import java.time.Instant;

/**
 * An object in the uploads bucket, as S3 announces it. Announcements arrive at least once and in any order, so one only
 * says that there is an object to examine.
 *
 * @param key decoded
 * @param sequencer S3's order of the events of one key
 * @param uploadedAt when S3 had the bytes, for reports
 */
public record UploadedObject(String key, String sequencer, Instant uploadedAt) {}
