package dev.mediapipeline.report.aws;

import dev.mediapipeline.failure.TransientException;
import dev.mediapipeline.failure.aws.AwsCall;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Reads many items of a DynamoDB table by their keys, a hundred per call. */
public final class MediaItems {
    private static final int MAX_BATCH = 100;
    private static final int MAX_ATTEMPTS = 8;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final Consumer<Duration> pause;

    /** @param pause waits before the next attempt to read items that DynamoDB left out */
    public MediaItems(DynamoDbClient dynamoDb, String table, Consumer<Duration> pause) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.pause = pause;
    }

    /**
     * Passes on each existing item, in no order.
     *
     * @param keys all different
     * @param consistent whether to read each item consistently, at twice the price
     * @throws TransientException if DynamoDB does not return all of them; some may have been passed on
     */
    public void read(
            List<Map<String, AttributeValue>> keys, boolean consistent, Consumer<Map<String, AttributeValue>> action) {
        for (int from = 0; from < keys.size(); from += MAX_BATCH) {
            readBatch(keys.subList(from, Math.min(from + MAX_BATCH, keys.size())), consistent, action);
        }
    }

    /** DynamoDB may return only a part, because of load or size: the rest is read in further attempts. */
    private void readBatch(
            List<Map<String, AttributeValue>> batch, boolean consistent, Consumer<Map<String, AttributeValue>> action) {
        List<Map<String, AttributeValue>> unread = readPart(batch, consistent, action);
        Duration wait = FIRST_PAUSE;
        for (int attempt = 1; attempt < MAX_ATTEMPTS && !unread.isEmpty(); attempt++) {
            pause.accept(wait);
            wait = wait.multipliedBy(2);
            unread = readPart(unread, consistent, action);
        }
        if (!unread.isEmpty()) {
            throw new TransientException(
                    "DynamoDB did not return %d of %d media items in %d attempts"
                            .formatted(unread.size(), batch.size(), MAX_ATTEMPTS),
                    wait);
        }
    }

    private List<Map<String, AttributeValue>> readPart(
            List<Map<String, AttributeValue>> keys, boolean consistent, Consumer<Map<String, AttributeValue>> action) {
        var wanted = KeysAndAttributes.builder()
                .keys(keys)
                .consistentRead(consistent)
                .build();
        var response = AwsCall.to(
                "reading %d media items".formatted(keys.size()),
                () -> dynamoDb.batchGetItem(get -> get.requestItems(Map.of(table, wanted))));
        response.responses().getOrDefault(table, List.of()).forEach(action);
        var left = response.unprocessedKeys().get(table);
        return left == null ? List.of() : left.keys();
    }
}
