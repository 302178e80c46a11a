package dev.mediapipeline.localcloud;

import dev.mediapipeline.localcloud.emulators.AwsClients;
import dev.mediapipeline.localcloud.events.QueuePoller;
import dev.mediapipeline.localcloud.events.StreamPoller;
import dev.mediapipeline.localcloud.lambda.FunctionPool;
import dev.mediapipeline.localcloud.template.EventSource;
import dev.mediapipeline.localcloud.template.Queue;
import dev.mediapipeline.localcloud.template.Template;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The event source mappings of all functions. */
final class EventSources implements AutoCloseable {
    private static final long DRAIN_MILLIS = 10_000;

    private final List<FunctionPool> pools;
    private final List<Runnable> stops = new ArrayList<>();

    EventSources(Template template, AwsClients aws, List<FunctionPool> pools, Path checkpoints, Options options) {
        this.pools = pools;
        for (var pool : pools) {
            for (var source : pool.function().events(EventSource.Messages.class)) {
                var poller = new QueuePoller(source, queue(template, source.queueArn()), aws, pool, options.reports());
                stops.add(poller::close);
                poller.start();
            }
            for (var source : pool.function().events(EventSource.Changes.class)) {
                var table = template.tables().values().stream()
                        .filter(t -> t.streamArn().equals(source.streamArn()))
                        .findFirst()
                        .orElseThrow(() -> new LocalCloudException("No table has the stream " + source.streamArn()));
                var poller = new StreamPoller(
                        source,
                        table,
                        aws,
                        pool,
                        source.failureQueueArn().map(arn -> queue(template, arn)),
                        checkpoints,
                        options.reports(),
                        options.clock());
                stops.add(poller::close);
                poller.start();
            }
        }
    }

    private static Queue queue(Template template, String arn) {
        return template.queues().values().stream()
                .filter(q -> q.arn().equals(arn))
                .findFirst()
                .orElseThrow(() -> new LocalCloudException("No queue of the template has the ARN " + arn));
    }

    /** Takes no more events, waits for the invocations that run, for a bounded time, and ends the processes. */
    @Override
    public void close() {
        try {
            for (var thread : stops.stream().map(Thread.ofVirtual()::start).toList()) {
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
