package dev.mediapipeline.report.reconcile.aws;

import dev.mediapipeline.event.json.EventJson;
import dev.mediapipeline.failure.aws.AwsCall;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.report.reconcile.Originals.Original;
import dev.mediapipeline.report.reconcile.UploadNotifications;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Sends notifications to the queue that S3 sends its own to, in the same format. Leaves out the sequencer, which only
 * S3 has and no function uses.
 */
public final class SqsUploadNotifications implements UploadNotifications {
    private final SqsClient sqs;
    private final String queueUrl;
    private final String bucket;

    /** @param bucket the uploads bucket */
    public SqsUploadNotifications(SqsClient sqs, String queueUrl, String bucket) {
        this.sqs = sqs;
        this.queueUrl = queueUrl;
        this.bucket = bucket;
    }

    @Override
    public void send(MediaId id, Original original) {
        String body = EventJson.write(Map.of("Records", List.of(record(id, original))));
        AwsCall.to(
                "announcing the upload of media " + id,
                () -> sqs.sendMessage(send -> send.queueUrl(queueUrl).messageBody(body)));
    }

    private Map<String, Object> record(MediaId id, Original original) {
        return Map.of(
                "eventVersion",
                "2.1",
                "eventSource",
                "aws:s3",
                "eventTime",
                original.uploadedAt(),
                "eventName",
                "ObjectCreated:Put",
                "s3",
                Map.of(
                        "s3SchemaVersion",
                        "1.0",
                        "bucket",
                        Map.of("name", bucket, "arn", "arn:aws:s3:::" + bucket),
                        "object",
                        Map.of(
                                "key",
                                URLEncoder.encode(id.value(), StandardCharsets.UTF_8),
                                "size",
                                original.bytes(),
                                "eTag",
                                original.etag())));
    }
}
