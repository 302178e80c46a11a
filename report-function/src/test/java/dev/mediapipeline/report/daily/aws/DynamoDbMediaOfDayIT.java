package dev.mediapipeline.report.daily.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.emulators.Emulators;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.aws.MediaIndex;
import dev.mediapipeline.media.aws.MediaItem;
import dev.mediapipeline.report.aws.MediaItems;
import dev.mediapipeline.report.daily.MediaOfDay;
import dev.mediapipeline.report.daily.MediaOfDayContractTest;
import dev.mediapipeline.report.daily.SampleDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoDbMediaOfDayIT extends MediaOfDayContractTest {
    private final DynamoDbClient dynamoDb = Emulators.running().dynamoDb();
    private final String table = Emulators.running().newMediaTable();

    @Override
    protected MediaOfDay knowing(List<Media> media) {
        media.forEach(item -> dynamoDb.putItem(put -> put.tableName(table).item(MediaItem.write(item))));
        return new DynamoDbMediaOfDay(
                dynamoDb,
                table,
                new MediaItems(dynamoDb, table, wait -> assertThat(wait).isZero()));
    }

    @Test
    void leavesOutItemsOfOtherKinds() {
        dynamoDb.putItem(put -> put.tableName(table)
                .item(Map.of(
                        "pk",
                        AttributeValue.fromS("IDEMPOTENCY#1"),
                        "dayShard",
                        AttributeValue.fromS(MediaIndex.dayShard(SampleDay.DAY, "0")))));

        assertThat(read(knowing(List.of()), SampleDay.DAY)).isEmpty();
    }

    @Test
    void passesOnUnreadableItemsByIdAndAllOthers() {
        Media readable = SampleDay.registered(SampleDay.MORNING);
        Media broken = SampleDay.registered(SampleDay.MORNING);
        MediaOfDay mediaOfDay = knowing(List.of(readable, broken));
        dynamoDb.updateItem(update ->
                update.tableName(table).key(MediaItem.key(broken.id())).updateExpression("REMOVE correlationId"));
        var read = new ArrayList<Media>();
        var unreadable = new ArrayList<String>();

        mediaOfDay.forEach(SampleDay.DAY, new MediaOfDay.Visitor() {
            @Override
            public void add(Media media) {
                read.add(media);
            }

            @Override
            public void addUnreadable(String id) {
                unreadable.add(id);
            }
        });

        assertThat(read).extracting(Media::id).containsExactly(readable.id());
        assertThat(unreadable).containsExactly(broken.id().value());
    }
}
