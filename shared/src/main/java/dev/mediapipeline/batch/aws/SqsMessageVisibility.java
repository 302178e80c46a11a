package dev.mediapipeline.batch.aws;

import dev.mediapipeline.batch.Message;
import dev.mediapipeline.batch.MessageVisibility;
import dev.mediapipeline.failure.aws.AwsCall;
import java.time.Duration;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Sets the visibility of messages in one SQS queue. */
public final class SqsMessageVisibility implements MessageVisibility {
    private static final Duration LONGEST = Duration.ofHours(12);

    private final SqsClient sqs;
    private final String queueUrl;

    /** @param queueUrl the queue of the messages */
    public SqsMessageVisibility(SqsClient sqs, String queueUrl) {
        this.sqs = sqs;
        this.queueUrl = queueUrl;
    }

    @Override
    public void hideFor(Message message, Duration wait) {
        long seconds = Math.min(LONGEST.toSeconds(), wait.plusNanos(999_999_999).toSeconds());
        AwsCall.to(
                "handing back message " + message.id(),
                () -> sqs.changeMessageVisibility(request -> request.queueUrl(queueUrl)
                        .receiptHandle(message.receiptHandle())
                        .visibilityTimeout((int) seconds)));
    }
}
