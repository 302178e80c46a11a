package dev.mediapipeline.localcloud.events;

import dev.mediapipeline.localcloud.lambda.FunctionPool;
import dev.mediapipeline.localcloud.lambda.InvocationResult.Responded;
import dev.mediapipeline.localcloud.template.EventSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * Delivers batches of a stream's records in order. A failed batch is retried, from the first failed record if the
 * function names it. It is halved if the source says so, which costs no attempt. After its last attempt it is given up
 * and reported to the source's failure queue.
 */
record BatchDelivery(
        EventSource.Changes source,
        FunctionPool pool,
        Checkpoints checkpoints,
        BatchDelivery.GiveUp giveUp,
        BooleanSupplier stopped) {
    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final long MAX_PAUSE_MILLIS = 10_000;

    /** Listens for batches that were given up. */
    interface GiveUp {
        void givenUp(String shard, List<Record> records, int attempts);
    }

    /** Delivers the records that pass the source's filters; false if it was stopped before the batch was done. */
    boolean deliver(String shard, List<Record> batch) throws InterruptedException {
        var wanted = batch.stream().filter(this::passes).toList();
        var dealtWith = wanted.isEmpty() || deliverAll(shard, wanted);
        if (dealtWith) {
            checkpoints.advance(shard, sequenceNumber(batch.getLast()));
        }
        return dealtWith;
    }

    private boolean passes(Record record) {
        return source.filters().isEmpty()
                || source.filters().stream()
                        .anyMatch(filter -> filter.matches(StreamEvent.record(source.streamArn(), record)));
    }

    private boolean deliverAll(String shard, List<Record> batch) throws InterruptedException {
        var remaining = batch;
        for (int attempt = 1; !stopped.getAsBoolean(); attempt++) {
            var failed = firstFailure(remaining);
            if (failed > 0) {
                checkpoints.advance(shard, sequenceNumber(remaining.get(failed - 1)));
            }
            if (failed == remaining.size()) {
                return true;
            }
            if (failed > 0) {
                remaining = remaining.subList(failed, remaining.size());
                attempt = 0;
                pause(1);
                continue;
            }
            if (source.bisect() && remaining.size() > 1) {
                var middle = remaining.size() / 2;
                return deliverAll(shard, remaining.subList(0, middle))
                        && deliverAll(shard, remaining.subList(middle, remaining.size()));
            }
            if (source.maximumRetryAttempts() >= 0 && attempt > source.maximumRetryAttempts()) {
                giveUp.givenUp(shard, remaining, attempt);
                checkpoints.advance(shard, sequenceNumber(remaining.getLast()));
                return true;
            }
            pause(attempt);
        }
        return false;
    }

    /** The index of the first record that failed, or the size if none did. */
    private int firstFailure(List<Record> records) throws InterruptedException {
        if (!(pool.invoke(StreamEvent.of(source.streamArn(), records)) instanceof Responded responded)) {
            return 0;
        }
        if (!source.partialBatches()) {
            return records.size();
        }
        Set<String> all = new LinkedHashSet<>(
                records.stream().map(BatchDelivery::sequenceNumber).toList());
        var failures = BatchResponse.failures(responded.body(), all);
        var index = 0;
        while (index < records.size() && !failures.contains(sequenceNumber(records.get(index)))) {
            index++;
        }
        return index;
    }

    private void pause(int attempt) {
        var millis = Math.min(MAX_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(attempt - 1, 10));
        var end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (!stopped.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private static String sequenceNumber(Record record) {
        return record.dynamodb().sequenceNumber();
    }
}
