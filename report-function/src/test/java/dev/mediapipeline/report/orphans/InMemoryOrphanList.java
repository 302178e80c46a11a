package dev.mediapipeline.report.orphans;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Records every list of orphans. */
public final class InMemoryOrphanList implements OrphanList {
    private final List<Orphans> stored = new ArrayList<>();

    /** The stored lists, the latest last. */
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
