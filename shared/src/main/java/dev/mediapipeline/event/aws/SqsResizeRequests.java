package dev.mediapipeline.event.aws;

import dev.mediapipeline.event.ResizeRequested;
import dev.mediapipeline.event.ResizeRequests;
import dev.mediapipeline.event.json.EventJson;
import dev.mediapipeline.failure.TransientException;
import dev.mediapipeline.failure.aws.AwsCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** Sends resize requests to an SQS queue, ten in one call. */
public final class SqsResizeRequests implements ResizeRequests {
    private static final int MAX_BATCH = 10;
    private static final int MAX_ATTEMPTS = 3;

    private final SqsClient sqs;
    private final String queueUrl;

    public SqsResizeRequests(SqsClient sqs, String queueUrl) {
        this.sqs = sqs;
        this.queueUrl = queueUrl;
    }

    @Override
    public void send(List<ResizeRequested> requests) {
        for (int from = 0; from < requests.size(); from += MAX_BATCH) {
            sendBatch(requests.subList(from, Math.min(from + MAX_BATCH, requests.size())));
        }
    }

    private void sendBatch(List<ResizeRequested> requests) {
        List<SendMessageBatchRequestEntry> unsent = new ArrayList<>();
        for (ResizeRequested request : requests) {
            unsent.add(SendMessageBatchRequestEntry.builder()
                    .id(String.valueOf(unsent.size()))
                    .messageBody(EventJson.write(request))
                    .build());
        }
        for (int attempt = 0; attempt < MAX_ATTEMPTS && !unsent.isEmpty(); attempt++) {
            unsent = failed(unsent);
        }
        if (!unsent.isEmpty()) {
            throw new TransientException(
                    "SQS did not accept %d of %d requests to resize %s"
                            .formatted(
                                    unsent.size(),
                                    requests.size(),
                                    requests.getFirst().mediaId()),
                    Duration.ofSeconds(1));
        }
    }

    /** SQS responds 200 even when it rejects entries. */
    private List<SendMessageBatchRequestEntry> failed(List<SendMessageBatchRequestEntry> entries) {
        var response = AwsCall.to(
                "sending resize requests",
                () -> sqs.sendMessageBatch(send -> send.queueUrl(queueUrl).entries(entries)));
        List<String> failed =
                response.failed().stream().map(BatchResultErrorEntry::id).toList();
        return entries.stream().filter(entry -> failed.contains(entry.id())).toList();
    }
}
