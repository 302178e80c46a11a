package dev.mediapipeline.event.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediapipeline.event.ResizeRequested;
import dev.mediapipeline.event.ResizeRequestsContractTest;
import dev.mediapipeline.event.json.EventJson;
import dev.mediapipeline.failure.TransientException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

/** SQS can accept some entries of a batch and fail others, which no emulator does. */
class SqsResizeRequestsTest {
    private final List<ResizeRequested> requests = ResizeRequestsContractTest.some(5);

    @Test
    void sendsAgainOnlyWhatWasNotTaken() {
        var sqs = new MoodySqs(List.of(List.of(1, 3), List.of(3), List.of()));

        new SqsResizeRequests(sqs, "queue").send(requests);

        assertThat(sqs.calls)
                .containsExactly(requests, List.of(requests.get(1), requests.get(3)), List.of(requests.get(3)));
    }

    @Test
    void givesUpAfterThreeTries() {
        var sqs = new MoodySqs(List.of(List.of(0, 4), List.of(0), List.of(0), List.of()));

        assertThatThrownBy(() -> new SqsResizeRequests(sqs, "queue").send(requests))
                .isInstanceOf(TransientException.class)
                .hasMessageContaining("1 of 5")
                .hasMessageContaining(requests.getFirst().mediaId().value());
        assertThat(sqs.calls).hasSize(3);
    }

    @Test
    void asksToComeAgainWhenSqsDoesNotAnswer() {
        var sqs = new MoodySqs(List.of());

        assertThatThrownBy(() -> new SqsResizeRequests(sqs, "queue").send(requests))
                .isInstanceOf(TransientException.class)
                .hasMessageContaining("connection refused");
    }

    /** Fails the entries with these ids at the first call, the second, and so on; then stops responding. */
    private static final class MoodySqs implements SqsClient {
        private final List<List<Integer>> failures;
        private final List<List<ResizeRequested>> calls = new ArrayList<>();

        MoodySqs(List<List<Integer>> failures) {
            this.failures = failures;
        }

        @Override
        public SendMessageBatchResponse sendMessageBatch(SendMessageBatchRequest request) {
            if (calls.size() == failures.size()) {
                throw SdkClientException.create("connection refused");
            }
            List<String> failed =
                    failures.get(calls.size()).stream().map(String::valueOf).toList();
            calls.add(request.entries().stream().map(MoodySqs::read).toList());
            return SendMessageBatchResponse.builder()
                    .failed(failed.stream()
                            .map(id -> BatchResultErrorEntry.builder().id(id).build())
                            .toList())
                    .build();
        }

        private static ResizeRequested read(SendMessageBatchRequestEntry entry) {
            return EventJson.read(entry.messageBody(), ResizeRequested.class);
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
