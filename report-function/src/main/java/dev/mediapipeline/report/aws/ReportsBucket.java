package dev.mediapipeline.report.aws;

import dev.mediapipeline.failure.aws.AwsCall;
import java.util.Optional;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** The bucket of the reports and of what reconcile notes for them. */
public record ReportsBucket(S3Client s3, String name) {
    /** The text of an object, if it is there; S3 only says that it is not to who may list the bucket. */
    public Optional<String> find(String key) {
        return AwsCall.to("reading " + key, () -> {
            try {
                return Optional.of(
                        s3.getObjectAsBytes(get -> get.bucket(name).key(key)).asUtf8String());
            } catch (NoSuchKeyException e) {
                return Optional.empty();
            }
        });
    }
}
