package dev.mediapipeline.api.aws;

import dev.mediapipeline.api.RenditionUrls;
import dev.mediapipeline.failure.aws.AwsCall;
import dev.mediapipeline.media.Rendition;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Signs URLs of objects in the renditions bucket. */
public final class S3RenditionUrls implements RenditionUrls {
    private static final Duration EXPIRY = Duration.ofMinutes(15);

    private final S3Presigner presigner;
    private final String bucket;

    public S3RenditionUrls(S3Presigner presigner, String bucket) {
        this.presigner = presigner;
        this.bucket = bucket;
    }

    @Override
    public URI of(Rendition rendition) {
        var signed = AwsCall.to(
                "signing the URL of rendition " + rendition.key(),
                () -> presigner.presignGetObject(sign -> sign.signatureDuration(EXPIRY)
                        .getObjectRequest(get -> get.bucket(bucket).key(rendition.key()))));
        return URI.create(signed.url().toString());
    }
}
