package dev.mediapipeline.report.orphans;

import java.time.Instant;

/**
 * One object of a bucket.
 *
 * @param modified when it was put
 */
public record StoredObject(String key, Instant modified) {}
