package dev.mediapipeline.api.aws;

import dev.mediapipeline.api.listing.ListedMedia;
import dev.mediapipeline.api.listing.OwnersMedia;
import dev.mediapipeline.api.listing.Position;
import dev.mediapipeline.failure.aws.AwsCall;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.Owner;
import dev.mediapipeline.media.aws.MediaIndex;
import dev.mediapipeline.media.aws.MediaItem;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Each owner's media items, read from the index {@code byOwner}, which contains no tombstones. */
public final class DynamoDbOwnersMedia implements OwnersMedia {
    private final DynamoDbClient dynamoDb;
    private final String table;

    public DynamoDbOwnersMedia(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public Scan read(Owner owner, @Nullable Position after, int max) {
        var response = AwsCall.to(
                "listing media",
                () -> dynamoDb.query(query -> query.tableName(table)
                        .indexName(MediaIndex.BY_OWNER)
                        .keyConditionExpression("#owner = :owner")
                        .expressionAttributeNames(Map.of("#owner", "owner"))
                        .expressionAttributeValues(Map.of(":owner", AttributeValue.fromS(owner.value())))
                        .scanIndexForward(false)
                        .exclusiveStartKey(after == null ? null : key(owner, after))
                        .limit(max)));
        var items = response.items().stream().map(DynamoDbOwnersMedia::listed).toList();
        return new Scan(items, response.hasLastEvaluatedKey() ? items.getLast().position() : null);
    }

    private static ListedMedia listed(Map<String, AttributeValue> item) {
        AttributeValue fileName = item.get("fileName");
        return new ListedMedia(
                new MediaId(text(item, "mediaId")),
                MediaStatus.named(text(item, "status")),
                fileName == null ? null : fileName.s(),
                Instant.parse(text(item, "createdAt")));
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name))
                .map(AttributeValue::s)
                .orElseThrow(() -> new IllegalStateException(
                        "the index byOwner has an item without '%s': %s".formatted(name, item.keySet())));
    }

    private static Map<String, AttributeValue> key(Owner owner, Position position) {
        var key = new HashMap<>(MediaItem.key(position.mediaId()));
        key.put("owner", AttributeValue.fromS(owner.value()));
        key.put("listedAt", AttributeValue.fromN(String.valueOf(position.listedAt())));
        return key;
    }
}
