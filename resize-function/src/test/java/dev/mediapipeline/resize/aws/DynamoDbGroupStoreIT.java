package dev.mediapipeline.resize.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.emulators.Emulators;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.aws.MediaItem;
import dev.mediapipeline.media.aws.MediaTable;
import dev.mediapipeline.resize.GroupStore;
import dev.mediapipeline.resize.GroupStoreContractTest;
import dev.mediapipeline.resize.SampleMedia;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

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

    /** Once announced, an item is out of the index; the one that is reopened has to be looked after again. */
    @Test
    void isDueAgainWhenItIsReopened() {
        Media claimed = announced();
        Media ended = announced();

        store().claim(
                        SampleMedia.request(claimed, SampleMedia.PREVIEW),
                        "token",
                        SampleMedia.NOW,
                        SampleMedia.NOW.plusSeconds(60),
                        SampleMedia.NOW.plusSeconds(900));
        store().end(ended.id(), Optional.empty(), SampleMedia.NOW);

        assertThat(item(claimed.id())).containsEntry("dueAt", MediaItem.seconds(SampleMedia.NOW.plusSeconds(900)));
        assertThat(item(ended.id())).containsEntry("dueAt", MediaItem.seconds(SampleMedia.NOW));
        for (MediaId id : List.of(claimed.id(), ended.id())) {
            assertThat(item(id))
                    .containsEntry(
                            "dueShard", AttributeValue.fromS("due#" + id.value().charAt(0)));
        }
    }

    private static Media announced() {
        Media media = SampleMedia.overdue(SampleMedia.processing());
        var item = new HashMap<>(MediaItem.write(media));
        item.keySet().removeAll(List.of("dueShard", "dueAt"));
        DYNAMO_DB.putItem(put -> put.tableName(NAME).item(item));
        return media;
    }

    private static Map<String, AttributeValue> item(MediaId id) {
        return DYNAMO_DB
                .getItem(get -> get.tableName(NAME).key(MediaItem.key(id)))
                .item();
    }
}
