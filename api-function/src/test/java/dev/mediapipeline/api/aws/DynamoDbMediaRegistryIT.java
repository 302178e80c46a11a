package dev.mediapipeline.api.aws;

import dev.mediapipeline.api.MediaRegistry;
import dev.mediapipeline.api.MediaRegistryContractTest;
import dev.mediapipeline.emulators.Emulators;
import org.junit.jupiter.api.AfterAll;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoDbMediaRegistryIT extends MediaRegistryContractTest {
    private static final DynamoDbClient DYNAMO_DB = Emulators.running().dynamoDb();
    private static final String TABLE = Emulators.running().newMediaTable();

    @AfterAll
    static void close() {
        DYNAMO_DB.close();
    }

    @Override
    protected MediaRegistry registry() {
        return new DynamoDbMediaRegistry(DYNAMO_DB, TABLE);
    }
}
