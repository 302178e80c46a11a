package dev.mediapipeline.report.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediapipeline.failure.TransientException;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.aws.MediaItem;
import dev.mediapipeline.report.reconcile.StuckMedia;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** DynamoDB gives a part of what was asked for, which no emulator does. */
class DynamoDbMediaLookupTest {
    private final List<Media> items = List.of(StuckMedia.awaitingUpload(), StuckMedia.awaitingUpload());
    private final List<MediaId> ids = items.stream().map(Media::id).toList();
    private final List<Duration> pauses = new ArrayList<>();

    @Test
    void asksAgainForWhatWasNotGiven() {
        var found = new DynamoDbMediaLookup(new OneByOne(true), "media", pauses::add).find(ids);

        assertThat(found).containsOnlyKeys(ids);
        assertThat(pauses).containsExactly(Duration.ofMillis(50));
    }

    @Test
    void givesUpInTheEnd() {
        assertThatThrownBy(() -> new DynamoDbMediaLookup(new OneByOne(false), "media", pauses::add).find(ids))
                .isInstanceOf(TransientException.class)
                .hasMessageContaining("2 of 2");
        assertThat(pauses).hasSize(7);
    }

    /** Gives one item at a time, or none. */
    private final class OneByOne implements DynamoDbClient {
        private final boolean giving;

        OneByOne(boolean giving) {
            this.giving = giving;
        }

        @Override
        public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
            KeysAndAttributes wanted = request.requestItems()
                    .getOrDefault("media", KeysAndAttributes.builder().build());
            int given = giving ? 1 : 0;
            var rest = wanted.keys().subList(given, wanted.keys().size());
            var response = BatchGetItemResponse.builder()
                    .responses(Map.of(
                            "media",
                            items.stream()
                                    .filter(media ->
                                            wanted.keys().subList(0, given).contains(MediaItem.key(media.id())))
                                    .map(MediaItem::write)
                                    .toList()));
            return rest.isEmpty()
                    ? response.build()
                    : response.unprocessedKeys(Map.of(
                                    "media", wanted.toBuilder().keys(rest).build()))
                            .build();
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
