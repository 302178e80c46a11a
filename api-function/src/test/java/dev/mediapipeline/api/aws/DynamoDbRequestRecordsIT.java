package dev.mediapipeline.api.aws;

import static dev.mediapipeline.api.SampleMedia.ADA;
import static dev.mediapipeline.api.SampleMedia.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.api.idempotency.Fingerprint;
import dev.mediapipeline.api.idempotency.RequestKey;
import dev.mediapipeline.api.idempotency.RequestRecord;
import dev.mediapipeline.api.idempotency.RequestRecords;
import dev.mediapipeline.api.idempotency.RequestRecordsContractTest;
import dev.mediapipeline.api.idempotency.Stage.Leased;
import dev.mediapipeline.emulators.Emulators;
import dev.mediapipeline.media.MediaId;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoDbRequestRecordsIT extends RequestRecordsContractTest {
    private static final DynamoDbClient DYNAMO_DB = Emulators.running().dynamoDb();
    private static final String TABLE = Emulators.running().newMediaTable();

    @AfterAll
    static void close() {
        DYNAMO_DB.close();
    }

    @Override
    protected RequestRecords records() {
        return new DynamoDbRequestRecords(DYNAMO_DB, TABLE);
    }

    @Test
    void letsTheTableClearARecordAwayAndKeepsItOutOfTheIndexes() {
        var key = RequestKey.ofClient(ADA, "order-7");
        records()
                .putIfAbsent(
                        new RequestRecord(
                                key,
                                Fingerprint.of(null),
                                MediaId.random(),
                                new Leased("token", NOW),
                                NOW.plusSeconds(86_400)),
                        NOW);

        var item = DYNAMO_DB
                .getItem(get -> get.tableName(TABLE).key(Map.of("pk", AttributeValue.fromS(key.value()))))
                .item();
        assertThat(item.get("expiresAt")).isEqualTo(AttributeValue.fromN("1772445600"));
        assertThat(item).doesNotContainKeys("owner", "listedAt", "dayShard", "dueShard", "dueAt");
    }
}
