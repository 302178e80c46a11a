package dev.mediapipeline.report.orphans;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Objects that belong to no media item, in the part searched so far. The next run continues a search that ran out of
 * time, and the counts grow until everything is searched.
 *
 * @param computedAt the moment of the latest run
 * @param complete whether every object was searched
 * @param uploads number of orphans in the uploads bucket
 * @param renditions number of orphans in the renditions bucket
 * @param examples keys of some of them, at most 20
 * @param stoppedAt position to continue an unfinished search from; absent if it is complete
 */
public record Orphans(
        Instant computedAt,
        boolean complete,
        int uploads,
        int renditions,
        List<String> examples,
        @Nullable Position stoppedAt) {
    /** The buckets, in the order of the search. */
    public enum Bucket {
        UPLOADS,
        RENDITIONS
    }

    /**
     * The position of a search.
     *
     * @param after the last key or prefix that was searched; absent at the start of the bucket
     */
    public record Position(Bucket bucket, @Nullable String after) {
        static final Position START = new Position(Bucket.UPLOADS, null);
    }

    public Orphans {
        examples = List.copyOf(examples);
    }
}
