package dev.mediapipeline.report.daily.aws;

import dev.mediapipeline.failure.aws.AwsCall;
import dev.mediapipeline.report.daily.DayReport.DeadLetters;
import dev.mediapipeline.report.daily.DeadLetterQueues;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Reads the depths of SQS queues. */
public final class SqsDeadLetterQueues implements DeadLetterQueues {
    private final SqsClient sqs;
    private final List<String> redrivable;
    private final List<String> notices;

    /**
     * Reads these queues.
     *
     * @param redrivable URLs of queues with messages that can be redriven
     * @param notices URLs of queues with messages that only report a failure of a stream or a schedule
     */
    public SqsDeadLetterQueues(SqsClient sqs, List<String> redrivable, List<String> notices) {
        this.sqs = sqs;
        this.redrivable = List.copyOf(redrivable);
        this.notices = List.copyOf(notices);
    }

    @Override
    public List<DeadLetters> depths() {
        return Stream.concat(
                        redrivable.stream().map(url -> deadLetters(url, true)),
                        notices.stream().map(url -> deadLetters(url, false)))
                .toList();
    }

    private DeadLetters deadLetters(String url, boolean canBeRedriven) {
        return new DeadLetters(url.substring(url.lastIndexOf('/') + 1), depth(url), canBeRedriven);
    }

    private int depth(String url) {
        var attribute = QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES;
        String depth = AwsCall.to(
                        "reading the depth of " + url,
                        () -> sqs.getQueueAttributes(get -> get.queueUrl(url).attributeNames(attribute)))
                .attributes()
                .getOrDefault(attribute, "0");
        return Integer.parseInt(depth);
    }
}
