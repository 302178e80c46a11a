package dev.mediapipeline.api.aws;

import dev.mediapipeline.api.MediaRegistry;
import dev.mediapipeline.failure.aws.AwsCall;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.aws.MediaItem;
import dev.mediapipeline.media.aws.MediaTable;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** Media items in a DynamoDB table. */
public final class DynamoDbMediaRegistry implements MediaRegistry {
    private final DynamoDbClient dynamoDb;
    private final String table;

    public DynamoDbMediaRegistry(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public void add(Media media) {
        var item = MediaItem.write(media);
        AwsCall.to("registering media " + media.id(), () -> {
            try {
                return dynamoDb.putItem(put -> put.tableName(table)
                        .item(item)
                        .conditionExpression("attribute_not_exists(pk)")
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
            } catch (ConditionalCheckFailedException e) {
                // The client's own retry, after an answer that got lost, meets its own item.
                if (item.equals(e.item())) {
                    return item;
                }
                throw new IllegalStateException("media " + media.id() + " exists already", e);
            }
        });
    }

    @Override
    public Optional<Media> find(MediaId id) {
        return new MediaTable(dynamoDb, table).find(id);
    }
}
