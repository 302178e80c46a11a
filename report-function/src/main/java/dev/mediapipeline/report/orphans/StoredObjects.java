package dev.mediapipeline.report.orphans;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists every object in the buckets, of any origin. A page is read when it is requested, which throws a
 * TransientException if the store does not respond.
 */
public interface StoredObjects {
    /**
     * Lists the uploads bucket in the order of its keys, page by page.
     *
     * @param after the key to start behind; absent for all
     */
    Iterator<List<StoredObject>> uploads(@Nullable String after);

    /**
     * Lists the prefixes of the renditions bucket, page by page: each ends with its slash, or is a whole key if that has
     * none.
     *
     * @param after the prefix to start behind; absent for all
     */
    Iterator<List<String>> renditionPrefixes(@Nullable String after);

    /** Lists the objects under one of these prefixes, at most the first thousand. */
    List<StoredObject> renditions(String prefix);

    /**
     * One object of a bucket.
     *
     * @param modified time at which it was stored
     */
    record StoredObject(String key, Instant modified) {}
}
