package dev.mediapipeline.report.reconcile.aws;

import dev.mediapipeline.failure.aws.AwsCall;
import dev.mediapipeline.report.reconcile.Backlog;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * Counts the messages of an SQS queue that are visible or delayed. Messages in flight do not count: a worker has them, or
 * they are in back-off, and a duplicate is harmless.
 */
public final class SqsBacklog implements Backlog {
    private static final List<QueueAttributeName> WAITING = List.of(
            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED);

    private final SqsClient sqs;
    private final String queueUrl;

    public SqsBacklog(SqsClient sqs, String queueUrl) {
        this.sqs = sqs;
        this.queueUrl = queueUrl;
    }

    @Override
    public boolean isWaiting() {
        var attributes = AwsCall.to(
                "reading the backlog of " + queueUrl,
                () -> sqs.getQueueAttributes(get -> get.queueUrl(queueUrl).attributeNames(WAITING)));
        return attributes.attributes().values().stream().anyMatch(number -> !number.equals("0"));
    }
}
