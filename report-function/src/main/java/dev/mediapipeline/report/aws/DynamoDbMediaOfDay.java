package dev.mediapipeline.report.aws;

import dev.mediapipeline.failure.TransientException;
import dev.mediapipeline.failure.aws.AwsCall;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.aws.MediaIndex;
import dev.mediapipeline.media.aws.MediaItem;
import dev.mediapipeline.report.daily.MediaOfDay;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** The media of a day by the narrow index, which has their keys only, and then the items, a hundred in one call. */
public final class DynamoDbMediaOfDay implements MediaOfDay {
    private static final int LARGEST_BATCH = 100;
    private static final int TRIES = 8;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final Consumer<Duration> pause;

    /** @param pause waits before DynamoDB is asked again for what it did not give */
    public DynamoDbMediaOfDay(DynamoDbClient dynamoDb, String table, Consumer<Duration> pause) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.pause = pause;
    }

    @Override
    public void forEach(LocalDate day, Consumer<Media> action) {
        for (String shard : MediaIndex.SHARDS) {
            List<Map<String, AttributeValue>> keys = keys(MediaIndex.dayShard(day, shard));
            for (int from = 0; from < keys.size(); from += LARGEST_BATCH) {
                read(keys.subList(from, Math.min(from + LARGEST_BATCH, keys.size())), action);
            }
        }
    }

    private List<Map<String, AttributeValue>> keys(String dayShard) {
        var query = QueryRequest.builder()
                .tableName(table)
                .indexName(MediaIndex.BY_DAY)
                .keyConditionExpression("dayShard = :dayShard")
                .expressionAttributeValues(Map.of(":dayShard", AttributeValue.fromS(dayShard)))
                .build();
        return AwsCall.to(
                "listing the media of " + dayShard,
                () -> dynamoDb.queryPaginator(query).items().stream()
                        .map(entry -> Map.of("pk", entry.get("pk")))
                        .toList());
    }

    /** DynamoDB may answer with a part, because of its load or of the answer's size: the rest is asked for again. */
    private void read(List<Map<String, AttributeValue>> batch, Consumer<Media> action) {
        List<Map<String, AttributeValue>> unread = new ArrayList<>(batch);
        Duration wait = FIRST_PAUSE;
        for (int tries = 0; tries < TRIES && !unread.isEmpty(); tries++) {
            if (tries > 0) {
                pause.accept(wait);
                wait = wait.multipliedBy(2);
            }
            unread = readPart(unread, action);
        }
        if (!unread.isEmpty()) {
            throw new TransientException(
                    "DynamoDB did not give %d of %d media items in %d tries"
                            .formatted(unread.size(), batch.size(), TRIES),
                    wait);
        }
    }

    private List<Map<String, AttributeValue>> readPart(List<Map<String, AttributeValue>> keys, Consumer<Media> action) {
        var wanted = Map.of(table, KeysAndAttributes.builder().keys(keys).build());
        var answer = AwsCall.to(
                "reading %d media items".formatted(keys.size()),
                () -> dynamoDb.batchGetItem(get -> get.requestItems(wanted)));
        for (Map<String, AttributeValue> item : answer.responses().getOrDefault(table, List.of())) {
            if (MediaItem.isMedia(item)) {
                passOn(MediaItem.read(item), action);
            }
        }
        var left = answer.unprocessedKeys().get(table);
        return left == null ? List.of() : left.keys();
    }

    /** The index is a moment behind the items: what was erased in that moment is still listed. */
    private static void passOn(Media media, Consumer<Media> action) {
        if (media.status() != MediaStatus.DELETED) {
            action.accept(media);
        }
    }
}
