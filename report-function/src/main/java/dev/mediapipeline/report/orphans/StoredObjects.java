package dev.mediapipeline.report.orphans;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whatever the buckets hold, whoever put it there. A page is read when it is asked for, with a TransientException if the
 * store does not answer.
 */
public interface StoredObjects {
    /**
     * The objects of the uploads bucket in the order of their keys, page by page.
     *
     * @param after begins behind this key; absent for all
     */
    Iterator<List<StoredObject>> uploads(@Nullable String after);

    /**
     * The first parts of the keys of the renditions bucket, page by page: each ends with its slash, or is a whole key if
     * that has none.
     *
     * @param after begins behind this part; absent for all
     */
    Iterator<List<String>> renditionPrefixes(@Nullable String after);

    /** The objects under one of these prefixes, at most the first thousand. */
    List<StoredObject> renditions(String prefix);
}
