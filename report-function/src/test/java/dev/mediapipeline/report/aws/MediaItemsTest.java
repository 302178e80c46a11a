package dev.mediapipeline.report.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediapipeline.failure.TransientException;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.aws.MediaItem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** DynamoDB returns only a part of the items, which no emulator does. */
class MediaItemsTest {
    private final List<Map<String, AttributeValue>> keys =
            Stream.generate(MediaId::random).limit(7).map(MediaItem::key).toList();
    private final List<Duration> pauses = new ArrayList<>();

    private List<Map<String, AttributeValue>> read(MeanDynamoDb dynamoDb, boolean consistent) {
        List<Map<String, AttributeValue>> read = new ArrayList<>();
        new MediaItems(dynamoDb, "media", pauses::add).read(keys, consistent, read::add);
        return read;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void retriesTheItemsThatWereLeftOutWithLongerWaits(boolean consistent) {
        var dynamoDb = new MeanDynamoDb(3);

        assertThat(read(dynamoDb, consistent)).containsExactlyElementsOf(keys);

        assertThat(pauses).containsExactly(Duration.ofMillis(50), Duration.ofMillis(100));
        assertThat(dynamoDb.consistent).containsExactly(consistent, consistent, consistent);
    }

    @Test
    void givesUpAfterTheMaximumOfAttempts() {
        assertThatThrownBy(() -> read(new MeanDynamoDb(0), true))
                .isInstanceOf(TransientException.class)
                .hasMessageContaining("7 of 7");
        assertThat(pauses).hasSize(7);
    }

    @Test
    void readsConsistentlyForReconcile() {
        var dynamoDb = new MeanDynamoDb(0);
        var lookup = new DynamoDbMediaLookup(new MediaItems(dynamoDb, "media", pauses::add));

        assertThatThrownBy(() -> lookup.find(List.of(MediaId.random()))).isInstanceOf(TransientException.class);
        assertThat(dynamoDb.consistent).isNotEmpty().containsOnly(true);
    }

    /** Returns the key itself as the item of each key, this many per response. */
    private static final class MeanDynamoDb implements DynamoDbClient {
        private final int atOnce;
        private final List<Boolean> consistent = new ArrayList<>();

        MeanDynamoDb(int atOnce) {
            this.atOnce = atOnce;
        }

        @Override
        public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
            var wanted = Objects.requireNonNull(request.requestItems().get("media"));
            consistent.add(wanted.consistentRead());
            var given = wanted.keys().subList(0, Math.min(atOnce, wanted.keys().size()));
            var left = wanted.keys().subList(given.size(), wanted.keys().size());
            return BatchGetItemResponse.builder()
                    .responses(Map.of("media", given))
                    .unprocessedKeys(
                            left.isEmpty()
                                    ? Map.of()
                                    : Map.of(
                                            "media",
                                            KeysAndAttributes.builder()
                                                    .keys(left)
                                                    .build()))
                    .build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {
            // It has nothing to close.
        }
    }
}
