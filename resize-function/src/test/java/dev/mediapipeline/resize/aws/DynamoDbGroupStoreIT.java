package dev.mediapipeline.resize.aws;

import dev.mediapipeline.emulators.Emulators;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.aws.MediaItem;
import dev.mediapipeline.media.aws.MediaTable;
import dev.mediapipeline.resize.GroupStore;
import dev.mediapipeline.resize.GroupStoreContractTest;
import org.junit.jupiter.api.AfterAll;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoDbGroupStoreIT extends GroupStoreContractTest {
    private static final DynamoDbClient DYNAMO_DB = Emulators.running().dynamoDb();
    private static final String NAME = Emulators.running().newMediaTable();
    private static final MediaTable TABLE = new MediaTable(DYNAMO_DB, NAME);

    @AfterAll
    static void close() {
        DYNAMO_DB.close();
    }

    @Override
    protected GroupStore store() {
        return new DynamoDbGroupStore(TABLE);
    }

    @Override
    protected void given(Media media) {
        DYNAMO_DB.putItem(put -> put.tableName(NAME).item(MediaItem.write(media)));
    }

    @Override
    protected Media found(MediaId id) {
        return TABLE.find(id).orElseThrow();
    }
}
