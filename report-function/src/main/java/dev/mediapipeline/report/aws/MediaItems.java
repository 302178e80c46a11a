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

/** Reads many items of a DynamoDB table by their keys, a hundred in one call. */
public final class MediaItems {
    private static final int LARGEST_BATCH = 100;
    private static final int TRIES = 8;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final Consumer<Duration> pause;

    /** @param pause waits before DynamoDB is asked again for what it did not give */
    public MediaItems(DynamoDbClient dynamoDb, String table, Consumer<Duration> pause) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.pause = pause;
    }

    /**
     * Passes on each item that is there, in no order.
     *
     * @param keys all different
     * @param consistent whether each item is read as it is now, at twice the price
     * @throws TransientException if DynamoDB does not give them all; some have been passed on then
     */
    public void read(
            List<Map<String, AttributeValue>> keys, boolean consistent, Consumer<Map<String, AttributeValue>> action) {
        for (int from = 0; from < keys.size(); from += LARGEST_BATCH) {
            readBatch(keys.subList(from, Math.min(from + LARGEST_BATCH, keys.size())), consistent, action);
        }
    }

    /** DynamoDB may answer with a part, because of its load or of the answer's size: the rest is asked for again. */
    private void readBatch(
            List<Map<String, AttributeValue>> batch, boolean consistent, Consumer<Map<String, AttributeValue>> action) {
        List<Map<String, AttributeValue>> unread = readPart(batch, consistent, action);
        Duration wait = FIRST_PAUSE;
        for (int tries = 1; tries < TRIES && !unread.isEmpty(); tries++) {
            pause.accept(wait);
            wait = wait.multipliedBy(2);
            unread = readPart(unread, consistent, action);
        }
        if (!unread.isEmpty()) {
            throw new TransientException(
                    "DynamoDB did not give %d of %d media items in %d tries"
                            .formatted(unread.size(), batch.size(), TRIES),
                    wait);
        }
    }

    private List<Map<String, AttributeValue>> readPart(
            List<Map<String, AttributeValue>> keys, boolean consistent, Consumer<Map<String, AttributeValue>> action) {
        var wanted = KeysAndAttributes.builder()
                .keys(keys)
                .consistentRead(consistent)
                .build();
        var answer = AwsCall.to(
                "reading %d media items".formatted(keys.size()),
                () -> dynamoDb.batchGetItem(get -> get.requestItems(Map.of(table, wanted))));
        answer.responses().getOrDefault(table, List.of()).forEach(action);
        var left = answer.unprocessedKeys().get(table);
        return left == null ? List.of() : left.keys();
    }
}
