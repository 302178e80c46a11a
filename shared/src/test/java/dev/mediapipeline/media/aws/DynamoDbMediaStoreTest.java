package dev.mediapipeline.media.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.media.MediaId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

class DynamoDbMediaStoreTest {
    private final List<GetItemRequest> requests = new ArrayList<>();
    private final DynamoDbClient dynamoDb = new DynamoDbClient() {
        @Override
        public GetItemResponse getItem(GetItemRequest request) {
            requests.add(request);
            return GetItemResponse.builder().build();
        }

        @Override
        public String serviceName() {
            return "dynamodb";
        }

        @Override
        public void close() {}
    };

    /** Emulators are always consistent, so only the request shows the difference. */
    @Test
    void readsConsistently() {
        new DynamoDbMediaStore(dynamoDb, "media").find(MediaId.random());

        assertThat(requests)
                .singleElement()
                .satisfies(request -> assertThat(request.consistentRead()).isTrue());
    }
}
