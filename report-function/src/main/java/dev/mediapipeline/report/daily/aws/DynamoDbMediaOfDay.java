package dev.mediapipeline.report.daily.aws;

import dev.mediapipeline.failure.aws.AwsCall;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.aws.MediaIndex;
import dev.mediapipeline.media.aws.MediaItem;
import dev.mediapipeline.report.aws.MediaItems;
import dev.mediapipeline.report.daily.MediaOfDay;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Reads the media items of a day: their keys from the narrow index, then the items. */
public final class DynamoDbMediaOfDay implements MediaOfDay {
    private static final Logger LOG = System.getLogger(DynamoDbMediaOfDay.class.getName());

    private static final AttributeValue NO_KEY = AttributeValue.fromS("MEDIA#");

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final MediaItems items;

    /** @param items reads the items of the table */
    public DynamoDbMediaOfDay(DynamoDbClient dynamoDb, String table, MediaItems items) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.items = items;
    }

    @Override
    public void forEach(LocalDate day, Visitor visitor) {
        for (String shard : MediaIndex.SHARDS) {
            items.read(keys(MediaIndex.dayShard(day, shard)), false, item -> passOn(item, visitor));
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

    /** The index lags behind the items, so it may still list an item that was deleted a moment ago. */
    private static void passOn(Map<String, AttributeValue> item, Visitor visitor) {
        if (!MediaItem.isMedia(item)) {
            return;
        }
        Media media;
        try {
            media = MediaItem.read(item);
        } catch (RuntimeException e) {
            String id = item.getOrDefault("pk", NO_KEY).s().substring("MEDIA#".length());
            LOG.log(Level.ERROR, () -> "media %s cannot be read: %s".formatted(id, e.getMessage()), e);
            visitor.addUnreadable(id);
            return;
        }
        if (media.status() != MediaStatus.DELETED) {
            visitor.add(media);
        }
    }
}
