package dev.mediapipeline.api.aws;

import dev.mediapipeline.api.listing.OwnersMedia;
import dev.mediapipeline.api.listing.OwnersMediaContractTest;
import dev.mediapipeline.emulators.Emulators;
import dev.mediapipeline.media.aws.DynamoDbMediaStore;
import dev.mediapipeline.media.life.MediaStore;
import org.junit.jupiter.api.AfterAll;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** DynamoDB Local updates its indexes immediately. */
class DynamoDbOwnersMediaIT extends OwnersMediaContractTest {
    private static final DynamoDbClient DYNAMO_DB = Emulators.running().dynamoDb();
    private static final String TABLE = Emulators.running().newMediaTable();

    @AfterAll
    static void close() {
        DYNAMO_DB.close();
    }

    @Override
    protected MediaStore store() {
        return new DynamoDbMediaStore(DYNAMO_DB, TABLE);
    }

    @Override
    protected OwnersMedia ownersMedia() {
        return new DynamoDbOwnersMedia(DYNAMO_DB, TABLE);
    }
}
