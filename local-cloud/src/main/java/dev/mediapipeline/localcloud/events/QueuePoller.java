package dev.mediapipeline.localcloud.events;

import dev.mediapipeline.localcloud.emulators.AwsClients;
import dev.mediapipeline.localcloud.lambda.FunctionPool;
import dev.mediapipeline.localcloud.lambda.InvocationResult;
import dev.mediapipeline.localcloud.template.EventSource;
import dev.mediapipeline.localcloud.template.Queue;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/**
 * The event source mapping of a queue. Messages that succeeded are deleted; those that failed become visible again when
 * their visibility timeout ends. It receives only when a worker is free: a message that waited here would use up its
 * visibility timeout.
 */
public final class QueuePoller implements Poller {
    private static final int LONG_POLL_SECONDS = 2;

    private final EventSource.Messages source;
    private final Queue queue;
    private final AwsClients aws;
    private final FunctionPool pool;
    private final Consumer<String> reports;
    private final Semaphore workers;
    private final Thread thread;
    private volatile boolean stopped;

    public QueuePoller(
            EventSource.Messages source, Queue queue, AwsClients aws, FunctionPool pool, Consumer<String> reports) {
        this.source = source;
        this.queue = queue;
        this.aws = aws;
        this.pool = pool;
        this.reports = reports;
        this.workers = new Semaphore(Math.min(source.maximumConcurrency().orElse(pool.limit()), pool.limit()));
        this.thread = Thread.ofVirtual().name("poll-" + queue.name()).unstarted(this::poll);
    }

    @Override
    public void start() {
        thread.start();
    }

    private void poll() {
        while (!stopped) {
            try {
                workers.acquire();
                var messages = List.<Message>of();
                try {
                    messages = receive();
                } finally {
                    if (messages.isEmpty()) {
                        workers.release();
                    }
                }
                if (!messages.isEmpty()) {
                    var batch = messages;
                    Thread.ofVirtual().start(() -> deliver(batch));
                }
            } catch (InterruptedException e) {
                return;
            } catch (SdkException e) {
                if (stopped) {
                    return;
                }
                reports.accept("Cannot receive from %s, retrying: %s".formatted(queue.name(), e.getMessage()));
            }
        }
    }

    private List<Message> receive() {
        return aws.sqs()
                .receiveMessage(r -> r.queueUrl(queue.url())
                        .maxNumberOfMessages(source.batchSize())
                        .waitTimeSeconds(LONG_POLL_SECONDS)
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                        .messageAttributeNames("All"))
                .messages();
    }

    private void deliver(List<Message> messages) {
        try {
            var byId = new HashMap<String, Message>();
            messages.forEach(m -> byId.put(m.messageId(), m));
            var result = pool.invoke(SqsEvent.of(queue.arn(), messages));
            delete(succeeded(result, byId));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            reports.accept("A batch of %s failed and will be redelivered: %s".formatted(queue.name(), e.getMessage()));
        } finally {
            workers.release();
        }
    }

    private List<Message> succeeded(InvocationResult result, Map<String, Message> byId) {
        if (!(result instanceof InvocationResult.Responded responded)) {
            return List.of();
        }
        var failed =
                source.partialBatches() ? BatchResponse.failures(responded.body(), byId.keySet()) : Set.<String>of();
        return byId.values().stream()
                .filter(m -> !failed.contains(m.messageId()))
                .toList();
    }

    private void delete(List<Message> messages) {
        if (messages.isEmpty()) {
            return;
        }
        var entries = messages.stream()
                .map(m -> DeleteMessageBatchRequestEntry.builder()
                        .id(m.messageId())
                        .receiptHandle(m.receiptHandle())
                        .build())
                .toList();
        aws.sqs().deleteMessageBatch(r -> r.queueUrl(queue.url()).entries(entries));
    }

    @Override
    public void close() {
        stopped = true;
        try {
            // An interrupted receive could hide a message until its visibility timeout ends: let it return.
            thread.join(Duration.ofSeconds(LONG_POLL_SECONDS + 2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
