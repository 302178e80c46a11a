package dev.mediapipeline.report.orphans;

import java.util.Optional;

/** Where the list of orphans is kept for operators and reports. */
public interface OrphanList {
    /**
     * The list as it was last put, if it ever was.
     *
     * @throws dev.mediapipeline.failure.TransientException if it could not be read
     */
    Optional<Orphans> find();

    /**
     * Replaces the list.
     *
     * @throws dev.mediapipeline.failure.TransientException if it may not be stored
     */
    void put(Orphans orphans);
}
