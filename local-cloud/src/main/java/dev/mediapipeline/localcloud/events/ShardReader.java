package dev.mediapipeline.localcloud.events;

import dev.mediapipeline.localcloud.emulators.AwsClients;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;

/** Reads one shard of a stream from its checkpoint to its end, batch by batch. */
final class ShardReader {
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final AwsClients aws;
    private final String streamArn;
    private final String shard;
    private final ShardIteratorType start;
    private final int batchSize;
    private final Checkpoints checkpoints;
    private final BatchDelivery delivery;
    private final BooleanSupplier stopped;

    ShardReader(
            AwsClients aws,
            String streamArn,
            String shard,
            ShardIteratorType start,
            int batchSize,
            Checkpoints checkpoints,
            BatchDelivery delivery,
            BooleanSupplier stopped) {
        this.aws = aws;
        this.streamArn = streamArn;
        this.shard = shard;
        this.start = start;
        this.batchSize = batchSize;
        this.checkpoints = checkpoints;
        this.delivery = delivery;
        this.stopped = stopped;
    }

    /** Returns when the shard is finished, which its checkpoint then says, or when it is told to stop. */
    void read() throws InterruptedException {
        var iterator = iterator();
        while (iterator != null && !stopped.getAsBoolean()) {
            try {
                var position = iterator;
                var page =
                        aws.streams().getRecords(r -> r.shardIterator(position).limit(Math.min(batchSize, 1000)));
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
        return iterator(start);
    }

    private @Nullable String iterator(ShardIteratorType type) {
        return aws.streams()
                .getShardIterator(r -> r.streamArn(streamArn).shardId(shard).shardIteratorType(type))
                .shardIterator();
    }
}
