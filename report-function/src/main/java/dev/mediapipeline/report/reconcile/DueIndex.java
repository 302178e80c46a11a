package dev.mediapipeline.report.reconcile;

import dev.mediapipeline.media.MediaId;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;

/** Lists the media items that are due. */
public interface DueIndex {
    /**
     * Lists the media items that are due by then, page by page: the shards of the index take turns, and each starts
     * with the item that has been due the longest. A page is read when it is requested, which throws a
     * TransientException if the index does not respond.
     */
    Iterator<List<MediaId>> dueBy(Instant time);
}
