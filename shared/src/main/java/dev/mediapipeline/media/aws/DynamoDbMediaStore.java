package dev.mediapipeline.media.aws;

import dev.mediapipeline.failure.TransientException;
import dev.mediapipeline.failure.aws.AwsCall;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.life.MediaStore;
import dev.mediapipeline.media.life.Transition;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** Stores each media item as one item of a DynamoDB table. No write needs a read before it. */
public final class DynamoDbMediaStore implements MediaStore {
    private final DynamoDbClient dynamoDb;
    private final String table;

    public DynamoDbMediaStore(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public Optional<Media> find(MediaId id) {
        var response = AwsCall.to(
                "reading media " + id,
                () -> dynamoDb.getItem(
                        get -> get.tableName(table).key(MediaItem.key(id)).consistentRead(true)));
        return response.hasItem() ? Optional.of(MediaItem.read(response.item())) : Optional.empty();
    }

    @Override
    public Optional<Media> register(Media media) {
        var item = MediaItem.write(media);
        Map<String, AttributeValue> other = AwsCall.to("registering media " + media.id(), () -> {
            try {
                dynamoDb.putItem(put -> put.tableName(table)
                        .item(item)
                        .conditionExpression("attribute_not_exists(pk)")
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
                return Map.of();
            } catch (ConditionalCheckFailedException e) {
                // After a lost response, the SDK's retry finds the item that its first attempt stored.
                return e.item().equals(item) ? Map.of() : e.item();
            }
        });
        return other.isEmpty() ? Optional.empty() : Optional.of(MediaItem.read(other));
    }

    /**
     * Sends the usual update. If that is rejected although the transition applies, sends the one for an item that had
     * failed. An item that changes between the two can be missed by both, so the caller has to retry.
     */
    @Override
    public Result apply(Transition transition) {
        Result result = update(MediaWrites.of(transition), transition);
        var reopening = MediaWrites.reopening(transition);
        if (stillApplies(result, transition) && reopening.isPresent()) {
            result = update(reopening.get(), transition);
        }
        if (stillApplies(result, transition)) {
            throw new TransientException(
                    "media %s changed while it was updated".formatted(transition.id()), Duration.ofSeconds(1));
        }
        return result;
    }

    /**
     * Sends one update. After a lost response, the SDK's retry is rejected because its first attempt succeeded: that
     * counts as applied.
     */
    private Result update(MediaUpdate update, Transition transition) {
        Written written = AwsCall.to("updating media " + transition.id(), () -> {
            try {
                return new Written(
                        true, dynamoDb.updateItem(update.request(table)).attributes());
            } catch (ConditionalCheckFailedException e) {
                return new Written(false, e.hasItem() ? e.item() : Map.of());
            }
        });
        Optional<Media> media =
                Optional.of(written.item()).filter(item -> !item.isEmpty()).map(MediaItem::read);
        return media.filter(now -> written.applied() || transition.wasAppliedTo(now))
                .<Result>map(Result.Applied::new)
                .orElseGet(() -> new Result.Rejected(media));
    }

    @Override
    public boolean remove(Media tombstone) {
        return AwsCall.to("removing the tombstone of media " + tombstone.id(), () -> {
            try {
                dynamoDb.deleteItem(delete -> delete.tableName(table)
                        .key(MediaItem.key(tombstone.id()))
                        .conditionExpression("#status = :deleted AND deadline = :deadline")
                        .expressionAttributeNames(Map.of("#status", "status"))
                        .expressionAttributeValues(Map.of(
                                ":deleted", MediaItem.status(MediaStatus.DELETED),
                                ":deadline", MediaItem.seconds(tombstone.deadline()))));
                return true;
            } catch (ConditionalCheckFailedException e) {
                return false;
            }
        });
    }

    private static boolean stillApplies(Result result, Transition transition) {
        return result instanceof Result.Rejected(var found)
                && found.filter(transition::appliesTo).isPresent();
    }

    private record Written(boolean applied, Map<String, AttributeValue> item) {}
}
