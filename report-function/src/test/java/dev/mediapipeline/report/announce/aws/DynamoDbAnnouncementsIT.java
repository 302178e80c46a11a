package dev.mediapipeline.report.announce.aws;

import dev.mediapipeline.emulators.Emulators;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.aws.MediaIndex;
import dev.mediapipeline.media.aws.MediaItem;
import dev.mediapipeline.media.aws.MediaTable;
import dev.mediapipeline.report.announce.Announcements;
import dev.mediapipeline.report.announce.AnnouncementsContractTest;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoDbAnnouncementsIT extends AnnouncementsContractTest {
    private static final DynamoDbClient DYNAMO_DB = Emulators.running().dynamoDb();

    private final String table = Emulators.running().newMediaTable();

    @AfterAll
    static void close() {
        DYNAMO_DB.close();
    }

    @Override
    protected Announcements announcements() {
        return new DynamoDbAnnouncements(new MediaTable(DYNAMO_DB, table));
    }

    @Override
    protected void know(Media media) {
        DYNAMO_DB.putItem(put -> put.tableName(table).item(MediaItem.write(media)));
    }

    @Override
    protected boolean isDue(MediaId id) {
        return DYNAMO_DB
                        .query(query -> query.tableName(table)
                                .indexName(MediaIndex.BY_DUE)
                                .keyConditionExpression("dueShard = :shard")
                                .expressionAttributeValues(Map.of(
                                        ":shard", AttributeValue.fromS(MediaIndex.dueShard(MediaIndex.shard(id))))))
                        .count()
                > 0;
    }
}
