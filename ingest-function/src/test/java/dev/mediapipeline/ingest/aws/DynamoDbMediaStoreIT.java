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
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

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

    /** Another delivery reopens the item, and refuses it, between the two updates of this one. */
    @Test
    void reopensNothingThatWasRefusedMeanwhile() {
        Media expired = SampleMedia.failed(Failure.UPLOAD_EXPIRED, SampleMedia.awaitingUpload());
        given(expired);
        Media refused = SampleMedia.failed(Failure.CORRUPT, expired);
        var acceptance =
                new Acceptance(SampleMedia.NOW, SampleMedia.SOURCE, SampleMedia.PLAN, SampleMedia.NOW, SampleMedia.NOW);

        var late = new DynamoDbMediaStore(new MediaTable(new AfterFirstUpdate(() -> given(refused)), TABLE));

        assertThat(late.startProcessing(expired.id(), acceptance)).isFalse();
        assertThat(store().find(expired.id())).contains(refused);
    }

    /** The table, where somebody else does something after the first update. */
    private static final class AfterFirstUpdate implements DynamoDbClient {
        private final Runnable action;
        private boolean first = true;

        AfterFirstUpdate(Runnable action) {
            this.action = action;
        }

        @Override
        public UpdateItemResponse updateItem(UpdateItemRequest request) {
            try {
                return DYNAMO_DB.updateItem(request);
            } finally {
                if (first) {
                    first = false;
                    action.run();
                }
            }
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {
            // It holds nothing.
        }
    }
}
