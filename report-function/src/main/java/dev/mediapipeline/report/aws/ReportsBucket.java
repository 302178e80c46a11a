package dev.mediapipeline.report.aws;

import dev.mediapipeline.failure.aws.AwsCall;
import java.util.Optional;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** The bucket of the reports and of the list of orphans. */
public record ReportsBucket(S3Client s3, String name) {
    /** Reads an object, if there is one. S3 reports a missing key only to callers that have s3:ListBucket. */
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
