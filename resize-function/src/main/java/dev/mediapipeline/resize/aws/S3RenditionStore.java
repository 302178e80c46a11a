package dev.mediapipeline.resize.aws;

import dev.mediapipeline.failure.aws.AwsCall;
import dev.mediapipeline.media.ImageFormat;
import dev.mediapipeline.resize.RenditionStore;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.services.s3.S3Client;

/** Renditions in an S3 bucket. Keys are content-addressed, so a reader may cache a rendition for ever. */
public final class S3RenditionStore implements RenditionStore {
    private static final String FOR_EVER = "private, max-age=31536000, immutable";

    private final S3Client s3;
    private final String bucket;

    public S3RenditionStore(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    @Override
    public void put(String key, ImageFormat format, byte[] encoded) {
        AwsCall.to(
                "storing rendition " + key,
                () -> s3.putObject(
                        put -> put.bucket(bucket)
                                .key(key)
                                .contentType(format.contentType())
                                .cacheControl(FOR_EVER),
                        RequestBody.fromContentProvider(
                                ContentStreamProvider.fromByteArrayUnsafe(encoded), format.contentType())));
    }

    @Override
    public void delete(String key) {
        AwsCall.to(
                "deleting rendition " + key,
                () -> s3.deleteObject(delete -> delete.bucket(bucket).key(key)));
    }
}
