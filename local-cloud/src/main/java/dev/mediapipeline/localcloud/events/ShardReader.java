package dev.mediapipeline.localcloud.events;

import dev.mediapipeline.localcloud.emulators.AwsClients;
import dev.mediapipeline.localcloud.template.EventSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;

/** Reads one shard of a stream from its checkpoint to its end, batch by batch. */
record ShardReader(
        AwsClients aws,
        String streamArn,
        String shard,
        EventSource.Changes source,
        Checkpoints checkpoints,
        BatchDelivery delivery,
        BooleanSupplier stopped) {
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /** Returns when the shard is finished, which its checkpoint then records, or when it is stopped. */
    void read() throws InterruptedException {
        var iterator = iterator();
        while (iterator != null && !stopped.getAsBoolean()) {
            try {
                var position = iterator;
                var page = aws.streams()
                        .getRecords(r -> r.shardIterator(position).limit(Math.min(source.batchSize(), 1000)));
                if (!page.records().isEmpty() && !delivery.deliver(shard, page.records())) {
                    return;
                }
                iterator = page.nextShardIterator();
                if (page.records().isEmpty()) {
                    LockSupport.parkNanos(PAUSE_NANOS);
                }
            } catch (ExpiredIteratorException e) {
                iterator = iterator();
            }
        }
        if (iterator == null) {
            checkpoints.finish(shard);
        }
    }

    private @Nullable String iterator() {
        var last = checkpoints.last(shard);
        if (last.isPresent()) {
            try {
                return aws.streams()
                        .getShardIterator(r -> r.streamArn(streamArn)
                                .shardId(shard)
                                .shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER)
                                .sequenceNumber(last.get()))
                        .shardIterator();
            } catch (TrimmedDataAccessException e) {
                return iterator(ShardIteratorType.TRIM_HORIZON);
            }
        }
        return iterator(ShardIteratorType.fromValue(source.startingPosition()));
    }

    private @Nullable String iterator(ShardIteratorType type) {
        return aws.streams()
                .getShardIterator(r -> r.streamArn(streamArn).shardId(shard).shardIteratorType(type))
                .shardIterator();
    }
}
