package dev.mediapipeline.report.reconcile;

import dev.mediapipeline.media.MediaId;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;

/** Which media items somebody has to look at. */
public interface DueIndex {
    /**
     * The media that are due by then, page by page: the parts of the index have their turns, and each begins with what is
     * due the longest. A page is read when it is asked for, with a TransientException if the index does not answer.
     */
    Iterator<List<MediaId>> dueBy(Instant time);
}
