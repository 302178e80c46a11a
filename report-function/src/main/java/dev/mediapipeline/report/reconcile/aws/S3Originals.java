package dev.mediapipeline.report.reconcile.aws;

import dev.mediapipeline.failure.aws.AwsCall;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.report.reconcile.Originals;
import java.util.Optional;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Finds uploads in an S3 bucket. S3 reports a missing key only to callers that have s3:ListBucket. */
public final class S3Originals implements Originals {
    private final S3Client s3;
    private final String bucket;

    public S3Originals(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    @Override
    public Optional<Original> find(MediaId id) {
        return AwsCall.to("looking for the upload of media " + id, () -> {
            try {
                var head = s3.headObject(request -> request.bucket(bucket).key(id.value()));
                return Optional.of(
                        new Original(head.eTag().replace("\"", ""), head.contentLength(), head.lastModified()));
            } catch (NoSuchKeyException e) {
                return Optional.<Original>empty();
            }
        });
    }
}
