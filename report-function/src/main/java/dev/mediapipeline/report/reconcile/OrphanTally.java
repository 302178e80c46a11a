package dev.mediapipeline.report.reconcile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Counts orphans that are old enough, and keeps some of their keys. */
final class OrphanTally {
    private static final int MOST_EXAMPLES = 20;

    private final Instant before;
    private final List<String> examples = new ArrayList<>();
    private int uploads;
    private int renditions;

    /** @param before when an orphan must have been put at the latest to count */
    OrphanTally(Instant before) {
        this.before = before;
    }

    void countUpload(StoredObject object) {
        uploads += count(object);
    }

    void countRendition(StoredObject object) {
        renditions += count(object);
    }

    private int count(StoredObject object) {
        if (!object.modified().isBefore(before)) {
            return 0;
        }
        if (examples.size() < MOST_EXAMPLES) {
            examples.add(object.key());
        }
        return 1;
    }

    Orphans orphans(Instant computedAt, boolean complete) {
        return new Orphans(computedAt, complete, uploads, renditions, examples);
    }
}
