package dev.mediapipeline.ingest;

/**
 * An object that somebody wrote into the uploads bucket, as S3 announces it: at least once and in any order, so only
 * that there is something to look at is taken from it.
 *
 * @param key decoded
 * @param sequencer S3's order of the events of one key
 */
public record UploadedObject(String key, String sequencer) {}
