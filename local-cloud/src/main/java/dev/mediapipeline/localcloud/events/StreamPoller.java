package dev.mediapipeline.localcloud.events;

import dev.mediapipeline.localcloud.emulators.AwsClients;
import dev.mediapipeline.localcloud.lambda.FunctionPool;
import dev.mediapipeline.localcloud.template.EventSource;
import dev.mediapipeline.localcloud.template.Queue;
import dev.mediapipeline.localcloud.template.Table;
import dev.mediapipeline.localcloud.template.Template;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;

/** The event source mapping of a table's stream: one reader per shard, a child only after its parent. */
public final class StreamPoller implements Poller {
    private static final long SHARDS_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final EventSource.Changes source;
    private final Table table;
    private final AwsClients aws;
    private final FunctionPool pool;
    private final Optional<Queue> failureQueue;
    private final Consumer<String> reports;
    private final Clock clock;
    private final Checkpoints checkpoints;
    private final Map<String, Thread> readers = new HashMap<>();
    private final Thread thread;
    private volatile boolean stopped;

    /** Takes the {@code folder} for its checkpoints. */
    public StreamPoller(
            EventSource.Changes source,
            Template template,
            AwsClients aws,
            FunctionPool pool,
            Path folder,
            Consumer<String> reports,
            Clock clock) {
        this.source = source;
        this.table = template.tableOfStream(source.streamArn());
        this.aws = aws;
        this.pool = pool;
        this.failureQueue = source.failureQueueArn().map(template::queue);
        this.reports = reports;
        this.clock = clock;
        this.checkpoints = new Checkpoints(folder.resolve(pool.function().logicalId() + "-" + source.name() + ".json"));
        this.thread = Thread.ofVirtual().name("stream-" + table.name()).unstarted(this::follow);
    }

    @Override
    public void start() {
        thread.start();
    }

    private void follow() {
        var stream = aws.dynamodb()
                .describeTable(r -> r.tableName(table.name()))
                .table()
                .latestStreamArn();
        while (!stopped) {
            try {
                var shards = shards(stream);
                var known = shards.stream().map(Shard::shardId).toList();
                shards.stream()
                        .filter(s -> !checkpoints.isFinished(s.shardId()))
                        .filter(s -> s.parentShardId() == null
                                || !known.contains(s.parentShardId())
                                || checkpoints.isFinished(s.parentShardId()))
                        .forEach(s -> read(stream, s.shardId()));
            } catch (SdkException e) {
                report(e);
            }
            LockSupport.parkNanos(SHARDS_NANOS);
        }
    }

    private List<Shard> shards(String stream) {
        var shards = new ArrayList<Shard>();
        String[] after = {null};
        do {
            var page = aws.streams()
                    .describeStream(r -> r.streamArn(stream).exclusiveStartShardId(after[0]))
                    .streamDescription();
            shards.addAll(page.shards());
            after[0] = page.lastEvaluatedShardId();
        } while (after[0] != null);
        return shards;
    }

    private void read(String stream, String shard) {
        var running = readers.get(shard);
        if (running != null && running.isAlive()) {
            return;
        }
        var delivery = new BatchDelivery(source, pool, checkpoints, this::givenUp, () -> stopped);
        var reader = new ShardReader(aws, stream, shard, source, checkpoints, delivery, () -> stopped);
        readers.put(shard, Thread.ofVirtual().start(() -> {
            try {
                reader.read();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                report(e);
            }
        }));
    }

    private void givenUp(String shard, List<Record> records, int attempts) {
        reports.accept("%s gave up on %d changes of %s after %d attempts."
                .formatted(pool.function().logicalId(), records.size(), table.name(), attempts));
        failureQueue.ifPresent(queue -> {
            var message =
                    GivenUpBatch.message(source, pool.function().arn(), shard, records, attempts, clock.instant());
            aws.sqs().sendMessage(r -> r.queueUrl(queue.url()).messageBody(message));
        });
    }

    private void report(RuntimeException e) {
        if (!stopped) {
            reports.accept("Cannot read the stream of %s, retrying: %s".formatted(table.name(), e.getMessage()));
        }
    }

    /** Stops reading; a running invocation continues, and its checkpoint is written. */
    @Override
    public void close() {
        stopped = true;
        try {
            thread.join(Duration.ofSeconds(2));
            for (var reader : readers.values()) {
                reader.join(Duration.ofSeconds(10));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
