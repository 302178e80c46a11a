package dev.mediapipeline.ingest.aws;

import dev.mediapipeline.failure.aws.AwsCall;
import dev.mediapipeline.ingest.Uploads;
import java.util.Optional;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Uploads in an S3 bucket. */
public final class S3Uploads implements Uploads {
    private final S3Client s3;
    private final String bucket;

    public S3Uploads(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    @Override
    public Optional<Upload> open(String key) {
        return AwsCall.to("opening upload " + key, () -> {
            try {
                ResponseInputStream<GetObjectResponse> object =
                        s3.getObject(get -> get.bucket(bucket).key(key));
                GetObjectResponse head = object.response();
                // Closing would read on to the end of the object; aborting drops the connection.
                return Optional.of(
                        new Upload(head.eTag().replace("\"", ""), head.contentLength(), object, object::abort));
            } catch (NoSuchKeyException e) {
                return Optional.<Upload>empty();
            }
        });
    }

    @Override
    public void delete(String key) {
        AwsCall.to(
                "deleting upload " + key,
                () -> s3.deleteObject(delete -> delete.bucket(bucket).key(key)));
    }
}
