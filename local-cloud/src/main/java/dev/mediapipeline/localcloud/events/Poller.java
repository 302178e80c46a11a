package dev.mediapipeline.localcloud.events;

/** An event source mapping: takes events where they are, and has a function handle them. */
public sealed interface Poller extends AutoCloseable permits QueuePoller, StreamPoller {
    /** Takes events from now on, in a thread of its own. */
    void start();

    /** Takes no more; invocations that run go on. */
    @Override
    void close();
}
