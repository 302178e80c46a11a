package dev.mediapipeline.report.aws;

import static dev.mediapipeline.report.daily.SampleDay.DAY;
import static dev.mediapipeline.report.daily.SampleDay.MORNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediapipeline.failure.TransientException;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.aws.MediaItem;
import dev.mediapipeline.report.daily.SampleDay;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.paginators.QueryIterable;

/** DynamoDB gives a part of what it is asked for, which no emulator does. */
class DynamoDbMediaOfDayTest {
    private final List<Media> media =
            Stream.generate(() -> SampleDay.registered(MORNING)).limit(7).toList();
    private final List<Duration> pauses = new ArrayList<>();

    private List<Media> read(DynamoDbClient dynamoDb) {
        List<Media> read = new ArrayList<>();
        new DynamoDbMediaOfDay(dynamoDb, "media", pauses::add).forEach(DAY, read::add);
        return read;
    }

    @Test
    void asksAgainForWhatItWasNotGivenAndWaitsLongerEachTime() {
        assertThat(read(new MeanDynamoDb(3)))
                .extracting(Media::id)
                .containsExactlyElementsOf(media.stream().map(Media::id).toList());
        assertThat(pauses).containsExactly(Duration.ofMillis(50), Duration.ofMillis(100));
    }

    @Test
    void givesUpWhenNothingMoreComes() {
        assertThatThrownBy(() -> read(new MeanDynamoDb(0)))
                .isInstanceOf(TransientException.class)
                .hasMessageContaining("7 of 7");
        assertThat(pauses).hasSize(7);
    }

    /** Has all media in the first part of the index and gives so many of them in one answer. */
    private final class MeanDynamoDb implements DynamoDbClient {
        private final int atOnce;

        MeanDynamoDb(int atOnce) {
            this.atOnce = atOnce;
        }

        @Override
        public QueryIterable queryPaginator(QueryRequest query) {
            return new QueryIterable(this, query);
        }

        @Override
        public QueryResponse query(QueryRequest query) {
            boolean first = query.expressionAttributeValues().containsValue(AttributeValue.fromS(DAY + "#0"));
            return QueryResponse.builder()
                    .items(
                            first
                                    ? media.stream()
                                            .map(item -> MediaItem.key(item.id()))
                                            .toList()
                                    : List.of())
                    .build();
        }

        @Override
        public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
            var keys =
                    Objects.requireNonNull(request.requestItems().get("media")).keys();
            var given = keys.subList(0, Math.min(atOnce, keys.size()));
            var left = keys.subList(given.size(), keys.size());
            return BatchGetItemResponse.builder()
                    .responses(Map.of("media", given.stream().map(this::item).toList()))
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

        private Map<String, AttributeValue> item(Map<String, AttributeValue> key) {
            return media.stream()
                    .filter(item -> MediaItem.key(item.id()).equals(key))
                    .map(MediaItem::write)
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public String serviceName() {
            return "dynamodb";
        }

        @Override
        public void close() {}
    }
}
