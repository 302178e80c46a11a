package dev.mediapipeline.report.reconcile;

import java.util.Iterator;
import java.util.List;

/**
 * Whatever the buckets hold, whoever put it there. A page is read when it is asked for, with a TransientException if the
 * store does not answer.
 */
public interface StoredObjects {
    /** The objects of the uploads bucket, page by page. */
    Iterator<List<StoredObject>> uploads();

    /**
     * The first parts of the keys of the renditions bucket, page by page: each ends with its slash, or is a whole key if
     * that has none.
     */
    Iterator<List<String>> renditionPrefixes();

    /** The objects under one of these prefixes, at most the first thousand. */
    List<StoredObject> renditions(String prefix);
}
