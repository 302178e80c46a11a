package dev.mediapipeline.report.erase;

import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Remembers which tombstones were noted as erased. */
public final class InMemoryTombstones implements Tombstones {
    private final Map<MediaId, Instant> erased = new HashMap<>();

    /** When each was. */
    public Map<MediaId, Instant> erased() {
        return Map.copyOf(erased);
    }

    @Override
    public void erased(Media tombstone, Instant now) {
        erased.putIfAbsent(tombstone.id(), now);
    }
}
