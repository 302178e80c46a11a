package dev.mediapipeline.report.reconcile;

import java.time.Instant;
import java.util.List;

/**
 * Objects that belong to no media item.
 *
 * @param computedAt the moment that they were looked for
 * @param complete whether there was time to look at every object
 * @param uploads how many of them are in the uploads bucket
 * @param renditions how many of them are in the renditions bucket
 * @param examples keys of some of them, at most 20
 */
public record Orphans(Instant computedAt, boolean complete, int uploads, int renditions, List<String> examples) {
    public Orphans {
        examples = List.copyOf(examples);
    }
}
