package dev.mediapipeline.api.aws;

import dev.mediapipeline.api.MediaRegistry;
import dev.mediapipeline.failure.aws.AwsCall;
import dev.mediapipeline.media.Failure;
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
import java.util.Map;
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
        "#resends"
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
        Map<String, AttributeValue> other = AwsCall.to("registering media " + media.id(), () -> {
            try {
                dynamoDb.putItem(put -> put.tableName(table)
                        .item(item)
                        .conditionExpression("attribute_not_exists(pk)")
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
                return Map.of();
            } catch (ConditionalCheckFailedException e) {
                // The SDK's own retry, after a response that got lost, meets its own item.
                return e.item().equals(item) ? Map.of() : e.item();
            }
        });
        return other.isEmpty() ? Optional.empty() : Optional.of(MediaItem.read(other));
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
    public Optional<Media> reopen(MediaId id, Instant now, Instant deadline) {
        AttributeValue seconds = MediaItem.seconds(deadline);
        var update = MediaUpdate.onlyIf(
                        id,
                        "#status = :failed AND #failure.#code IN (:expired, :missing) AND attribute_not_exists(#source)")
                .bind(":failed", MediaItem.status(MediaStatus.FAILED))
                .bind(":expired", AttributeValue.fromS(Failure.UPLOAD_EXPIRED))
                .bind(":missing", AttributeValue.fromS(Failure.SOURCE_MISSING))
                .set("#status", MediaItem.status(MediaStatus.AWAITING_UPLOAD))
                .set("#updatedAt", MediaItem.time(now))
                .set("#deadline", seconds)
                .set("#dueAt", seconds)
                .set("#dueShard", AttributeValue.fromS(MediaIndex.dueShard(MediaIndex.shard(id))))
                .remove("#failure", "#uploadedAt", "#endedAt", "#announcedAt");
        return switch (media.update(update)) {
            case UpdateResult.Applied(var reopened) -> Optional.of(reopened);
            case UpdateResult.Rejected(var found) -> found;
        };
    }

    @Override
    public boolean bury(MediaId id, Owner owner, Instant now, Instant sweep) {
        AttributeValue seconds = MediaItem.seconds(sweep);
        AttributeValue deleted = MediaItem.status(MediaStatus.DELETED);
        var update = MediaUpdate.onlyIf(id, "#owner = :owner AND #status <> :deleted")
                .bind(":owner", AttributeValue.fromS(owner.value()))
                .bind(":deleted", deleted)
                .set("#status", deleted)
                .set("#updatedAt", MediaItem.time(now))
                .set("#deadline", seconds)
                .set("#dueAt", seconds)
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
