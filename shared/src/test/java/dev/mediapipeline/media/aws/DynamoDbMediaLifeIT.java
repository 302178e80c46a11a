package dev.mediapipeline.media.aws;

import dev.mediapipeline.emulators.Emulators;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.life.MediaLifeContractTest;
import dev.mediapipeline.media.life.MediaStore;
import org.junit.jupiter.api.AfterAll;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoDbMediaLifeIT extends MediaLifeContractTest {
    private static final DynamoDbClient DYNAMO_DB = Emulators.running().dynamoDb();
    private static final String TABLE = Emulators.running().newMediaTable();

    @AfterAll
    static void close() {
        DYNAMO_DB.close();
    }

    @Override
    public MediaStore store() {
        return new DynamoDbMediaStore(DYNAMO_DB, TABLE);
    }

    @Override
    public void given(Media media) {
        DYNAMO_DB.putItem(put -> put.tableName(TABLE).item(MediaItem.write(media)));
    }
}
