package dev.mediapipeline.report.announce.aws;

import dev.mediapipeline.event.MediaEnded;
import dev.mediapipeline.event.json.EventJson;
import dev.mediapipeline.failure.aws.AwsCall;
import dev.mediapipeline.report.announce.Publisher;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Publishes each announcement as one SQS message with the event as its body. */
public final class SqsPublisher implements Publisher {
    private final SqsClient sqs;
    private final String queueUrl;

    public SqsPublisher(SqsClient sqs, String queueUrl) {
        this.sqs = sqs;
        this.queueUrl = queueUrl;
    }

    @Override
    public void publish(MediaEnded event) {
        AwsCall.to(
                "sending the announcement of media " + event.mediaId(),
                () -> sqs.sendMessage(send -> send.queueUrl(queueUrl).messageBody(EventJson.write(event))));
    }
}
