package dev.mediapipeline.report.reconcile;

/** Where the list of orphans is kept for operators and reports. */
public interface OrphanList {
    /**
     * Replaces the list.
     *
     * @throws dev.mediapipeline.failure.TransientException if it may not be stored
     */
    void put(Orphans orphans);
}
