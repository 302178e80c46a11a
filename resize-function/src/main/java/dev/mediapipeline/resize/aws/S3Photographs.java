package dev.mediapipeline.resize.aws;

import dev.mediapipeline.failure.PermanentException;
import dev.mediapipeline.failure.aws.AwsCall;
import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.resize.Photographs;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Photographs in an S3 bucket, by media id. One buffer serves all reads and grows to the largest photograph, so memory
 * stays flat over warm invocations; for use by one thread, like that of a Lambda function.
 */
public final class S3Photographs implements Photographs {
    private static final int NOT_FOUND = 404;
    private static final int OTHER_BYTES = 412;

    private final S3Client s3;
    private final String bucket;
    private ByteBuffer buffer = ByteBuffer.allocateDirect(0);

    public S3Photographs(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    @Override
    public ByteBuffer read(MediaId id, String etag) {
        var request = GetObjectRequest.builder()
                .bucket(bucket)
                .key(id.value())
                .ifMatch("\"" + etag + "\"")
                .build();
        return AwsCall.to("reading the photograph of media " + id, () -> {
            try {
                return s3.getObject(request, ResponseTransformer.unmanaged(this::fill));
            } catch (S3Exception e) {
                if (e.statusCode() == NOT_FOUND || e.statusCode() == OTHER_BYTES) {
                    throw new PermanentException(
                            new Failure(Failure.SOURCE_MISSING, "the uploaded object was removed or replaced"), e);
                }
                throw e;
            }
        });
    }

    private ByteBuffer fill(GetObjectResponse object, AbortableInputStream bytes) throws IOException {
        int length = Math.toIntExact(object.contentLength());
        if (buffer.capacity() < length) {
            buffer = ByteBuffer.allocateDirect(length);
        }
        buffer.clear().limit(length);
        var channel = Channels.newChannel(bytes);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new EOFException("the transfer ended %d bytes early".formatted(buffer.remaining()));
            }
        }
        return buffer.flip();
    }
}
