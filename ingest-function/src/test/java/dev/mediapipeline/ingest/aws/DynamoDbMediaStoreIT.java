package dev.mediapipeline.ingest.aws;

import dev.mediapipeline.emulators.Emulators;
import dev.mediapipeline.ingest.MediaStore;
import dev.mediapipeline.ingest.MediaStoreContractTest;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.aws.MediaItem;
import dev.mediapipeline.media.aws.MediaTable;
import org.junit.jupiter.api.AfterAll;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoDbMediaStoreIT extends MediaStoreContractTest {
    private static final DynamoDbClient DYNAMO_DB = Emulators.running().dynamoDb();
    private static final String TABLE = Emulators.running().newMediaTable();

    @AfterAll
    static void close() {
        DYNAMO_DB.close();
    }

    @Override
    protected MediaStore store() {
        return new DynamoDbMediaStore(new MediaTable(DYNAMO_DB, TABLE));
    }

    @Override
    protected void given(Media media) {
        DYNAMO_DB.putItem(put -> put.tableName(TABLE).item(MediaItem.write(media)));
    }
}
