package dev.mediapipeline.media.aws;

import dev.mediapipeline.failure.aws.AwsCall;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The DynamoDB table of the media items. */
public final class MediaTable {
    private final DynamoDbClient dynamoDb;
    private final String name;

    public MediaTable(DynamoDbClient dynamoDb, String name) {
        this.dynamoDb = dynamoDb;
        this.name = name;
    }

    /**
     * The item as it is now, by a consistent read.
     *
     * @throws dev.mediapipeline.failure.TransientException if DynamoDB did not answer
     */
    public Optional<Media> find(MediaId id) {
        var response = AwsCall.to(
                "reading media " + id,
                () -> dynamoDb.getItem(
                        get -> get.tableName(name).key(MediaItem.key(id)).consistentRead(true)));
        return response.hasItem() ? Optional.of(MediaItem.read(response.item())) : Optional.empty();
    }

    /**
     * Makes an update if its condition holds. When the answer got lost and the update was tried again, the second try
     * meets its own result and is rejected: the caller decides by what was found.
     *
     * @throws dev.mediapipeline.failure.TransientException if DynamoDB did not answer
     */
    public UpdateResult update(MediaUpdate update) {
        Written written = AwsCall.to("updating media " + update.id(), () -> {
            try {
                return new Written(
                        true, dynamoDb.updateItem(update.request(name)).attributes());
            } catch (ConditionalCheckFailedException e) {
                return new Written(false, e.hasItem() ? e.item() : Map.of());
            }
        });
        if (written.applied()) {
            return new UpdateResult.Applied(MediaItem.read(written.item()));
        }
        return new UpdateResult.Rejected(
                written.item().isEmpty() ? Optional.empty() : Optional.of(MediaItem.read(written.item())));
    }

    private record Written(boolean applied, Map<String, AttributeValue> item) {}
}
