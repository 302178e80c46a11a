package dev.mediapipeline.localcloud.events;

import dev.mediapipeline.localcloud.template.Account;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import tools.jackson.databind.json.JsonMapper;

/** The messages that S3 sends to a queue. */
final class S3Event {
    private static final JsonMapper JSON = JsonMapper.shared();

    private S3Event() {}

    static String created(
            String event, String bucket, String key, long bytes, String eTag, String sequencer, Instant when) {
        var root = JSON.createObjectNode();
        var record = root.putArray("Records").addObject();
        record.put("eventVersion", "2.1")
                .put("eventSource", "aws:s3")
                .put("awsRegion", Account.REGION)
                .put("eventTime", when.toString())
                .put("eventName", event);
        record.putObject("userIdentity").put("principalId", "AWS:local");
        record.putObject("requestParameters").put("sourceIPAddress", "127.0.0.1");
        record.putObject("responseElements").put("x-amz-request-id", sequencer).put("x-amz-id-2", sequencer);
        var s3 = record.putObject("s3").put("s3SchemaVersion", "1.0").put("configurationId", "local");
        s3.putObject("bucket")
                .put("name", bucket)
                .put("arn", "arn:aws:s3:::" + bucket)
                .putObject("ownerIdentity")
                .put("principalId", "local");
        s3.putObject("object")
                .put("key", encode(key))
                .put("size", bytes)
                .put("eTag", eTag)
                .put("sequencer", sequencer);
        return JSON.writeValueAsString(root);
    }

    static String test(String bucket, Instant when) {
        return JSON.writeValueAsString(JSON.createObjectNode()
                .put("Service", "Amazon S3")
                .put("Event", "s3:TestEvent")
                .put("Time", when.toString())
                .put("Bucket", bucket)
                .put("RequestId", "local")
                .put("HostId", "local"));
    }

    /** A key as S3 encodes it in events: like a form's value, but with plain slashes. */
    static String encode(String key) {
        return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("%2F", "/");
    }
}
