package dev.mediapipeline.report.aws;

import dev.mediapipeline.failure.aws.AwsCall;
import dev.mediapipeline.report.daily.DayReport.DeadLetters;
import dev.mediapipeline.report.daily.DeadLetterQueues;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Dead-letter queues of SQS, by their URLs. */
public final class SqsDeadLetterQueues implements DeadLetterQueues {
    private final SqsClient sqs;
    private final List<String> urls;

    public SqsDeadLetterQueues(SqsClient sqs, List<String> urls) {
        this.sqs = sqs;
        this.urls = List.copyOf(urls);
    }

    @Override
    public List<DeadLetters> depths() {
        return urls.stream()
                .map(url -> new DeadLetters(url.substring(url.lastIndexOf('/') + 1), depth(url)))
                .toList();
    }

    private int depth(String url) {
        var attribute = QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES;
        String depth = AwsCall.to(
                        "looking into " + url,
                        () -> sqs.getQueueAttributes(get -> get.queueUrl(url).attributeNames(attribute)))
                .attributes()
                .getOrDefault(attribute, "0");
        return Integer.parseInt(depth);
    }
}
