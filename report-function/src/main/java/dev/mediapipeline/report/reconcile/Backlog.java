package dev.mediapipeline.report.reconcile;

/** Reports whether a queue has a backlog. */
public interface Backlog {
    /**
     * Whether messages are waiting that no worker has received yet; SQS only reports an approximate number.
     *
     * @throws dev.mediapipeline.failure.TransientException if the queue does not respond
     */
    boolean isWaiting();
}
