package dev.mediapipeline.report.announce.aws;

import dev.mediapipeline.event.MediaEnded;
import dev.mediapipeline.event.json.EventJson;
import dev.mediapipeline.failure.aws.AwsCall;
import dev.mediapipeline.report.announce.Audience;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Whoever works through an SQS queue: each announcement is one message, whose body is the event. */
public final class SqsAudience implements Audience {
    private final SqsClient sqs;
    private final String queueUrl;

    public SqsAudience(SqsClient sqs, String queueUrl) {
        this.sqs = sqs;
        this.queueUrl = queueUrl;
    }

    @Override
    public void tell(MediaEnded event) {
        AwsCall.to(
                "queueing the announcement of media " + event.mediaId(),
                () -> sqs.sendMessage(send -> send.queueUrl(queueUrl).messageBody(EventJson.write(event))));
    }
}
