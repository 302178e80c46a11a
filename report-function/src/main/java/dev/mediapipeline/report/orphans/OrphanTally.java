package dev.mediapipeline.report.orphans;

import dev.mediapipeline.report.orphans.Orphans.Position;
import dev.mediapipeline.report.orphans.StoredObjects.StoredObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts orphans that are old enough, and keeps some of their keys. */
final class OrphanTally {
    private static final int MAX_EXAMPLES = 20;

    private final Instant before;
    private final List<String> examples = new ArrayList<>();
    private int uploads;
    private int renditions;

    /** @param before only orphans stored before this time count */
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
        if (examples.size() < MAX_EXAMPLES) {
            examples.add(object.key());
        }
        return 1;
    }

    /** Adds the result of an unfinished search. */
    void addAll(Orphans found) {
        uploads += found.uploads();
        renditions += found.renditions();
        examples.addAll(found.examples());
    }

    Orphans orphans(Instant computedAt, @Nullable Position stoppedAt) {
        return new Orphans(computedAt, stoppedAt == null, uploads, renditions, examples, stoppedAt);
    }
}
