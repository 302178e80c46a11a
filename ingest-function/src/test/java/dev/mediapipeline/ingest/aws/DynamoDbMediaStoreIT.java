package dev.mediapipeline.ingest.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.emulators.Emulators;
import dev.mediapipeline.ingest.Acceptance;
import dev.mediapipeline.ingest.MediaStore;
import dev.mediapipeline.ingest.MediaStoreContractTest;
import dev.mediapipeline.ingest.SampleMedia;
import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.aws.MediaItem;
import dev.mediapipeline.media.aws.MediaTable;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

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

    /** Once announced, an item is out of the index; the one that begins after all has to be looked after again. */
    @Test
    void isDueAgainWhenItBeginsAfterItsDeadline() {
        Media media = SampleMedia.failed(Failure.UPLOAD_EXPIRED, SampleMedia.awaitingUpload());
        var announced = new HashMap<>(MediaItem.write(media));
        announced.keySet().removeAll(List.of("dueShard", "dueAt"));
        DYNAMO_DB.putItem(put -> put.tableName(TABLE).item(announced));
        Instant deadline = SampleMedia.NOW.plusSeconds(900);

        store().startProcessing(
                        media.id(),
                        new Acceptance(
                                SampleMedia.NOW, SampleMedia.SOURCE, SampleMedia.PLAN, SampleMedia.NOW, deadline));

        var item = DYNAMO_DB
                .getItem(get -> get.tableName(TABLE).key(MediaItem.key(media.id())))
                .item();
        assertThat(item)
                .containsEntry(
                        "dueShard",
                        AttributeValue.fromS("due#" + media.id().value().charAt(0)))
                .containsEntry("dueAt", MediaItem.seconds(deadline))
                .doesNotContainKey("announcedAt");
    }
}
