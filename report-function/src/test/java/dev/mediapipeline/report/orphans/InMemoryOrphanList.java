package dev.mediapipeline.report.orphans;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The list of orphans in memory, and every one before it. */
public final class InMemoryOrphanList implements OrphanList {
    private final List<Orphans> stored = new ArrayList<>();

    /** What was put, the latest last. */
    public List<Orphans> stored() {
        return List.copyOf(stored);
    }

    @Override
    public Optional<Orphans> find() {
        return stored.isEmpty() ? Optional.empty() : Optional.of(stored.getLast());
    }

    @Override
    public void put(Orphans orphans) {
        stored.add(orphans);
    }
}
