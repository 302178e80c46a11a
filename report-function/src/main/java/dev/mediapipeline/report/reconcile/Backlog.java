package dev.mediapipeline.report.reconcile;

/** Tells whether a queue is behind. */
public interface Backlog {
    /**
     * Whether messages wait that no worker has received yet; SQS only knows the number approximately.
     *
     * @throws dev.mediapipeline.failure.TransientException if the queue does not respond
     */
    boolean isWaiting();
}
