package dev.mediapipeline.report.reconcile;

/** A queue, as far as it tells how much of it is still to be done. */
public interface Backlog {
    /**
     * Whether messages wait in the queue that nobody has taken yet; the number that SQS knows is approximate.
     *
     * @throws dev.mediapipeline.failure.TransientException if the queue did not answer
     */
    boolean isWaiting();
}
