package dev.mediapipeline.localcloud.events;

import dev.mediapipeline.localcloud.template.EventSource;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Lambda's message to a stream's failure destination: the position of the batch, without its content. */
final class GivenUpBatch {
    private GivenUpBatch() {}

    static String message(
            EventSource.Changes source,
            String functionArn,
            String shard,
            List<Record> records,
            int attempts,
            Instant now) {
        var first = records.getFirst().dynamodb();
        var last = records.getLast().dynamodb();
        return """
                {"requestContext":{"requestId":"local","functionArn":"%s:$LATEST",
                  "condition":"RetryAttemptsExhausted","approximateInvokeCount":%d},
                 "responseContext":{"statusCode":200,"executedVersion":"$LATEST","functionError":"Unhandled"},
                 "version":"1.0","timestamp":"%s",
                 "DDBStreamBatchInfo":{"shardId":"%s","startSequenceNumber":"%s","endSequenceNumber":"%s",
                  "approximateArrivalOfFirstRecord":"%s","approximateArrivalOfLastRecord":"%s",
                  "batchSize":%d,"streamArn":"%s"}}""".formatted(
                        functionArn,
                        attempts,
                        now,
                        shard,
                        first.sequenceNumber(),
                        last.sequenceNumber(),
                        first.approximateCreationDateTime(),
                        last.approximateCreationDateTime(),
                        records.size(),
                        source.streamArn());
    }
}
