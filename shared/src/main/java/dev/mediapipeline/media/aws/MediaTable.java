package dev.mediapipeline.media.aws;

import dev.mediapipeline.failure.aws.AwsCall;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
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
        return AwsCall.to("reading media " + id, () -> {
            var response = dynamoDb.getItem(
                    get -> get.tableName(name).key(MediaItem.key(id)).consistentRead(true));
            return response.hasItem() ? Optional.of(MediaItem.read(response.item())) : Optional.empty();
        });
    }

    /**
     * Makes an update if its condition holds. When the answer got lost and the update was tried again, the second try
     * meets its own result and is rejected: the caller decides by what was found.
     *
     * @throws dev.mediapipeline.failure.TransientException if DynamoDB did not answer
     */
    public UpdateResult update(MediaUpdate update) {
        return AwsCall.to("updating media " + update.id(), () -> {
            try {
                var response = dynamoDb.updateItem(update.request(name));
                return new UpdateResult.Applied(MediaItem.read(response.attributes()));
            } catch (ConditionalCheckFailedException e) {
                return new UpdateResult.Rejected(
                        e.hasItem() ? Optional.of(MediaItem.read(e.item())) : Optional.empty());
            }
        });
    }
}
