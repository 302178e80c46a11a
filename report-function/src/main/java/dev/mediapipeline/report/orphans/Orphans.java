package dev.mediapipeline.report.orphans;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Objects that belong to no media item, as far as a search has come. A search that runs out of time is gone on with by
 * the next run, and its figures grow until it has looked at everything.
 *
 * @param computedAt the moment of the latest run
 * @param complete whether the search has looked at every object
 * @param uploads how many of them are in the uploads bucket
 * @param renditions how many of them are in the renditions bucket
 * @param examples keys of some of them, at most 20
 * @param stoppedAt where an unfinished search goes on; absent if it is complete
 */
public record Orphans(
        Instant computedAt,
        boolean complete,
        int uploads,
        int renditions,
        List<String> examples,
        @Nullable Position stoppedAt) {
    /** The buckets in the order in which they are searched. */
    public enum Bucket {
        UPLOADS,
        RENDITIONS
    }

    /**
     * How far a search has come.
     *
     * @param after the last key, or first part of keys, that was looked at; absent if none of the bucket was
     */
    public record Position(Bucket bucket, @Nullable String after) {
        static final Position START = new Position(Bucket.UPLOADS, null);
    }

    public Orphans {
        examples = List.copyOf(examples);
    }
}
