package dev.mediapipeline.api.aws;

import dev.mediapipeline.api.MediaRegistry;
import dev.mediapipeline.failure.aws.AwsCall;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.Owner;
import dev.mediapipeline.media.aws.MediaIndex;
import dev.mediapipeline.media.aws.MediaItem;
import dev.mediapipeline.media.aws.MediaTable;
import dev.mediapipeline.media.aws.MediaUpdate;
import dev.mediapipeline.media.aws.UpdateResult;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** Media items in a DynamoDB table. */
public final class DynamoDbMediaRegistry implements MediaRegistry {
    /** What belongs to the photograph, and what keeps the item in lists and reports. */
    private static final String[] BURIED = {
        "#listedAt",
        "#dayShard",
        "#fileName",
        "#sha256",
        "#source",
        "#plan",
        "#groups",
        "#failure",
        "#uploadedAt",
        "#acceptedAt",
        "#endedAt",
        "#announcedAt",
        "#attempts",
        "#resends",
        "#resendToken",
        "#told"
    };

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final MediaTable media;

    public DynamoDbMediaRegistry(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.media = new MediaTable(dynamoDb, table);
    }

    @Override
    public Optional<Media> add(Media media) {
        var item = MediaItem.write(media);
        return AwsCall.to("registering media " + media.id(), () -> {
            try {
                dynamoDb.putItem(put -> put.tableName(table)
                        .item(item)
                        .conditionExpression("attribute_not_exists(pk)")
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
                return Optional.empty();
            } catch (ConditionalCheckFailedException e) {
                // The SDK's own retry, after an answer that got lost, meets its own item.
                return Optional.of(e.item())
                        .filter(found -> !found.equals(item))
                        .map(MediaItem::read);
            }
        });
    }

    @Override
    public Optional<Media> find(MediaId id) {
        return media.find(id);
    }

    @Override
    public Optional<Media> prolong(MediaId id, Instant deadline) {
        AttributeValue seconds = MediaItem.seconds(deadline);
        var update = MediaUpdate.onlyIf(id, "#status = :awaiting AND #deadline < :deadline")
                .bind(":awaiting", MediaItem.status(MediaStatus.AWAITING_UPLOAD))
                .bind(":deadline", seconds)
                .set("#deadline", seconds)
                .set("#dueAt", seconds);
        return switch (media.update(update)) {
            case UpdateResult.Applied(var prolonged) -> Optional.of(prolonged);
            case UpdateResult.Rejected(var found) -> found;
        };
    }

    @Override
    public boolean bury(MediaId id, Owner owner, Instant now, Instant sweep) {
        AttributeValue deleted = MediaItem.status(MediaStatus.DELETED);
        var update = MediaUpdate.onlyIf(id, "#owner = :owner AND #status <> :deleted")
                .bind(":owner", AttributeValue.fromS(owner.value()))
                .bind(":deleted", deleted)
                .set("#status", deleted)
                .set("#updatedAt", MediaItem.time(now))
                .set("#deadline", MediaItem.seconds(sweep))
                // Due from now on: reconcile erases what the stream does not erase in time.
                .set("#dueAt", MediaItem.seconds(now))
                .set("#dueShard", AttributeValue.fromS(MediaIndex.dueShard(MediaIndex.shard(id))))
                .remove(BURIED);
        return switch (media.update(update)) {
            case UpdateResult.Applied _ -> true;
            case UpdateResult.Rejected(var found) ->
                found.filter(item -> item.owner().equals(owner) && item.status() == MediaStatus.DELETED)
                        .isPresent();
        };
    }
}
