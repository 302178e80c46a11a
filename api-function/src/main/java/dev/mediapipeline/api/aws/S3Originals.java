package dev.mediapipeline.api.aws;

import dev.mediapipeline.api.Originals;
import dev.mediapipeline.failure.aws.AwsCall;
import dev.mediapipeline.media.Declaration;
import dev.mediapipeline.media.Media;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Originals in an S3 bucket, by media id. */
public final class S3Originals implements Originals {
    private static final String CORRELATION_ID = "correlation-id";
    private static final int PRECONDITION_FAILED = 412;

    private final S3Client s3;
    private final S3Presigner presigner;
    private final String bucket;
    private final Duration expiry;

    /** @param expiry the validity of a grant, at most 12 hours */
    public S3Originals(S3Client s3, S3Presigner presigner, String bucket, Duration expiry) {
        this.s3 = s3;
        this.presigner = presigner;
        this.bucket = bucket;
        this.expiry = expiry;
    }

    @Override
    public UploadGrant grant(Media media) {
        var signed = AwsCall.to(
                "signing the upload of media " + media.id(),
                () -> presigner.presignPutObject(
                        sign -> sign.signatureDuration(expiry).putObjectRequest(put(media))));
        return new UploadGrant(
                URI.create(signed.url().toString()), headers(signed.signedHeaders()), signed.expiration());
    }

    /** Clients derive Host from the URL. */
    private static Map<String, String> headers(Map<String, List<String>> signed) {
        var headers = new TreeMap<String, String>();
        signed.forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
        headers.remove("host");
        return headers;
    }

    @Override
    public void store(Media media, byte[] photograph) {
        AwsCall.to("storing the photograph of media " + media.id(), () -> {
            try {
                return s3.putObject(put(media), RequestBody.fromBytes(photograph));
            } catch (S3Exception e) {
                // No other writer has this key: this is the SDK's own retry after a lost response.
                if (e.statusCode() == PRECONDITION_FAILED) {
                    return PutObjectResponse.builder().build();
                }
                throw e;
            }
        });
    }

    private PutObjectRequest put(Media media) {
        Declaration declaration = media.declaration();
        return PutObjectRequest.builder()
                .bucket(bucket)
                .key(media.id().value())
                .contentType(declaration.contentType())
                .contentLength(declaration.contentLength())
                .checksumSHA256(declaration.sha256())
                .metadata(Map.of(CORRELATION_ID, media.correlationId()))
                .ifNoneMatch("*")
                .build();
    }
}
