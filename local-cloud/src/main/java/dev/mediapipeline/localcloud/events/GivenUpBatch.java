package dev.mediapipeline.localcloud.events;

import dev.mediapipeline.localcloud.template.EventSource;
import dev.mediapipeline.localcloud.template.LambdaFunction;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.Record;
import tools.jackson.databind.json.JsonMapper;

/** What Lambda tells a failure destination of a stream: where the batch is, and not its content. */
final class GivenUpBatch {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private GivenUpBatch() {}

    static String message(
            EventSource.Changes source,
            LambdaFunction function,
            String shard,
            List<Record> records,
            int attempts,
            Instant now) {
        var message = JSON.createObjectNode();
        message.putObject("requestContext")
                .put("requestId", "local")
                .put("functionArn", function.arn() + ":$LATEST")
                .put("condition", "RetryAttemptsExhausted")
                .put("approximateInvokeCount", attempts);
        message.putObject("responseContext")
                .put("statusCode", 200)
                .put("executedVersion", "$LATEST")
                .put("functionError", "Unhandled");
        message.put("version", "1.0").put("timestamp", now.toString());
        var first = records.getFirst().dynamodb();
        var last = records.getLast().dynamodb();
        message.putObject("DDBStreamBatchInfo")
                .put("shardId", shard)
                .put("startSequenceNumber", first.sequenceNumber())
                .put("endSequenceNumber", last.sequenceNumber())
                .put(
                        "approximateArrivalOfFirstRecord",
                        first.approximateCreationDateTime().toString())
                .put(
                        "approximateArrivalOfLastRecord",
                        last.approximateCreationDateTime().toString())
                .put("batchSize", records.size())
                .put("streamArn", source.streamArn());
        return JSON.writeValueAsString(message);
    }
}
