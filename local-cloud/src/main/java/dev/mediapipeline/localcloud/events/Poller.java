package dev.mediapipeline.localcloud.events;

/** An event source mapping: takes events from their source and invokes a function with them. */
public sealed interface Poller extends AutoCloseable permits QueuePoller, StreamPoller {
    /** Starts taking events, in a thread of its own. */
    void start();

    /** Stops taking events; running invocations continue. */
    @Override
    void close();
}
