package dev.mediapipeline.report.orphans;

import java.util.Optional;

/** Stores the list of orphans for operators and reports. */
public interface OrphanList {
    /**
     * Finds the latest list, if there is one.
     *
     * @throws dev.mediapipeline.failure.TransientException if it could not be read
     */
    Optional<Orphans> find();

    /**
     * Replaces the list.
     *
     * @throws dev.mediapipeline.failure.TransientException if it may not have been stored
     */
    void put(Orphans orphans);
}
