package dev.mediapipeline.api.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.api.MediaRegistry;
import dev.mediapipeline.api.MediaRegistryContractTest;
import dev.mediapipeline.api.SampleMedia;
import dev.mediapipeline.emulators.Emulators;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.aws.MediaIndex;
import dev.mediapipeline.media.aws.MediaItem;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

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

    @Test
    void aTombstoneIsDueAtOnceForItsErasure() {
        Media media = SampleMedia.announced(SampleMedia.declaration());
        registry().add(media);
        Instant now = media.createdAt().plusSeconds(9);

        registry().bury(media.id(), media.owner(), now, now.plus(Duration.ofDays(14)));

        var due = DYNAMO_DB.query(query -> query.tableName(TABLE)
                .indexName(MediaIndex.BY_DUE)
                .keyConditionExpression("dueShard = :shard AND dueAt <= :now")
                .expressionAttributeValues(Map.of(
                        ":shard", AttributeValue.fromS(MediaIndex.dueShard(MediaIndex.shard(media.id()))),
                        ":now", MediaItem.seconds(now))));
        assertThat(due.items()).extracting(MediaItem::id).contains(media.id());
    }
}
