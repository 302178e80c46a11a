package dev.mediapipeline.localcloud;

import dev.mediapipeline.localcloud.emulators.AwsClients;
import dev.mediapipeline.localcloud.events.Poller;
import dev.mediapipeline.localcloud.events.QueuePoller;
import dev.mediapipeline.localcloud.events.StreamPoller;
import dev.mediapipeline.localcloud.lambda.FunctionPool;
import dev.mediapipeline.localcloud.template.EventSource;
import dev.mediapipeline.localcloud.template.Template;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The event source mappings of all functions. */
final class EventSources implements AutoCloseable {
    private static final long DRAIN_MILLIS = 10_000;

    private final List<FunctionPool> pools;
    private final List<Poller> pollers = new ArrayList<>();

    EventSources(Template template, AwsClients aws, List<FunctionPool> pools, Path checkpoints, Options options) {
        this.pools = pools;
        for (var pool : pools) {
            for (var source : pool.function().events(EventSource.Messages.class)) {
                start(new QueuePoller(source, template.queue(source.queueArn()), aws, pool, options.reports()));
            }
            for (var source : pool.function().events(EventSource.Changes.class)) {
                start(new StreamPoller(source, template, aws, pool, checkpoints, options.reports(), options.clock()));
            }
        }
    }

    private void start(Poller poller) {
        pollers.add(poller);
        poller.start();
    }

    /** Stops taking events, waits a bounded time for running invocations, and ends the processes. */
    @Override
    public void close() {
        try {
            for (var thread : pollers.stream()
                    .map(poller -> Thread.ofVirtual().start(poller::close))
                    .toList()) {
                thread.join();
            }
            for (var pool : pools) {
                pool.drain(DRAIN_MILLIS);
                pool.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
